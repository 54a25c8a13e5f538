using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The fields that are selected on an object, by response name in the order of the document, and the uses of <c>@defer</c> that were met on the way.
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

    /// <summary>
    /// Divides the fields by when they come: those that come with what is around them, and those of each set of uses of <c>@defer</c>, for which a field comes
    /// only once.
    /// </summary>
    /// <param name="around">The uses that what is around the object belongs to.</param>
    public (FieldCollection Now, List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)> Later) Divide(IReadOnlyList<DeferUsage> around)
    {
        var now = new FieldCollection();
        var later = new List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)>();
        foreach (var (name, group) in _groups)
        {
            SetFor(group.GetUsages(), around, now, later)._groups.Add(name, group);
        }
        return (now, later);
    }

    /// <summary>
    /// Divides the places by the use of <c>@defer</c> that they stand in, which for version 0.1 of incremental delivery each have a response of their own: a
    /// field can come several times.
    /// </summary>
    /// <param name="around">The use that what is around the object belongs to, if any.</param>
    public (FieldCollection Now, List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)> Later) Branch(IReadOnlyList<DeferUsage> around)
    {
        var now = new FieldCollection();
        var later = new List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)>();
        foreach (var group in _groups.Values)
        {
            foreach (var (node, usage) in group.Nodes.Zip(group.Usages))
            {
                SetFor(usage is null ? [] : [usage], around, now, later).Add(node, usage);
            }
        }

        return (now, later);
    }

    private static FieldCollection SetFor(
        IReadOnlyList<DeferUsage> usages,
        IReadOnlyList<DeferUsage> around,
        FieldCollection now,
        List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)> later
    )
    {
        if (DeferUsage.AreSame(usages, around))
        {
            return now;
        }
        foreach (var (known, fields) in later)
        {
            if (DeferUsage.AreSame(usages, known))
            {
                return fields;
            }
        }

        var added = new FieldCollection();
        later.Add((usages, added));
        return added;
    }
}
