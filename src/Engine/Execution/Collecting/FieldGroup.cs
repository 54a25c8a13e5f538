using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The places where one field of an object is selected, in the order of the document, each with the <c>@defer</c> around it.</summary>
internal sealed class FieldGroup
{
    private readonly List<FieldNode> _nodes = [];
    private readonly List<DeferUsage?> _usages = [];

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The innermost <c>@defer</c> around each place. Null if the place is not deferred.</summary>
    public IReadOnlyList<DeferUsage?> Usages => _usages;

    public void Add(FieldNode node, DeferUsage? usage)
    {
        _nodes.Add(node);
        _usages.Add(usage);
    }

    /// <summary>
    /// Returns the uses of <c>@defer</c> that the field belongs to. Empty if the field is also selected outside of them. Of nested uses only the outer one is
    /// returned, because the field is delivered with it.
    /// </summary>
    public IReadOnlyList<DeferUsage> GetUsages()
    {
        var usages = new List<DeferUsage>();
        foreach (var usage in _usages)
        {
            if (usage is null)
            {
                return [];
            }
            if (!usages.Contains(usage))
            {
                usages.Add(usage);
            }
        }

        return [.. usages.Where(usage => !usage.IsWithin(usages))];
    }
}
