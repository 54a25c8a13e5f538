using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The fields that are selected on an object, by response name in the order of the document, and the uses of <c>@defer</c> found while collecting them.
/// </summary>
internal sealed class FieldCollection
{
    private readonly OrderedDictionary<string, FieldGroup> _groups = new(StringComparer.Ordinal);
    private readonly List<DeferUsage> _newUsages = [];

    public OrderedDictionary<string, FieldGroup> Groups => _groups;

    /// <summary>The uses of <c>@defer</c> that begin on this object.</summary>
    public IReadOnlyList<DeferUsage> NewUsages => _newUsages;

    public void Add(FieldNode node, DeferUsage? usage)
    {
        var name = node.ResponseName;
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups.Add(name, group = new FieldGroup());
        }
        group.Add(node, usage);
    }

    public void Add(DeferUsage usage) => _newUsages.Add(usage);
}
