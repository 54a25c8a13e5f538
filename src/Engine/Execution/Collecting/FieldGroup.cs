using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The places where one field of an object is selected, in the order of the document, each with the <c>@defer</c> that it stands in.</summary>
internal sealed class FieldGroup
{
    private readonly List<FieldNode> _nodes = [];
    private readonly List<DeferUsage?> _usages = [];

    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>For each place the innermost <c>@defer</c> around it; null for none.</summary>
    public IReadOnlyList<DeferUsage?> Usages => _usages;

    public void Add(FieldNode node, DeferUsage? usage)
    {
        _nodes.Add(node);
        _usages.Add(usage);
    }

    /// <summary>
    /// The uses of <c>@defer</c> that the field belongs to: none where it is selected outside of them as well, and of nested ones the outer, as the field then
    /// comes with that.
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
