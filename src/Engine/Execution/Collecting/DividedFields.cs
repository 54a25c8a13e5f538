namespace Qplet.GraphQL.Execution;

/// <summary>The fields of an object, divided by when they are delivered.</summary>
internal sealed class DividedFields(IReadOnlyList<DeferUsage> around)
{
    private readonly List<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)> _later = [];

    /// <summary>The fields that are delivered together with the object.</summary>
    public FieldCollection Now { get; } = new();

    /// <summary>The fields that are delivered later, by the uses of <c>@defer</c> that they belong to.</summary>
    public IReadOnlyList<(IReadOnlyList<DeferUsage> Usages, FieldCollection Fields)> Later => _later;

    /// <summary>Returns the collection of the fields for a set of uses, regardless of their order.</summary>
    public FieldCollection For(IReadOnlyList<DeferUsage> usages)
    {
        if (DeferUsage.AreSame(usages, around))
        {
            return Now;
        }
        foreach (var (known, fields) in _later)
        {
            if (DeferUsage.AreSame(usages, known))
            {
                return fields;
            }
        }

        var added = new FieldCollection();
        _later.Add((usages, added));
        return added;
    }
}
