namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The fields of a kind of object to which others can contribute. They are compared, stored and set as texts.</summary>
/// <param name="fields">The fields, each with how it is read and set.</param>
internal sealed class ContributableFields<T>(params (ContributionField Field, Func<T, string?> Read, Action<T, string?> Set)[] fields)
    where T : new()
{
    /// <summary>Returns a new object with the same values.</summary>
    public T Copy(T source)
    {
        var copy = new T();
        foreach (var (_, read, set) in fields)
        {
            set(copy, read(source));
        }
        return copy;
    }

    /// <summary>Returns the differences between two states of an object. Null is an object that does not exist.</summary>
    public IReadOnlyList<FieldChange> Compare(T? before, T? after) =>
        [
            .. from field in fields
            let old = before is null ? null : field.Read(before)
            let changed = after is null ? null : field.Read(after)
            where !string.Equals(old, changed, StringComparison.Ordinal)
            select new FieldChange(field.Field, old, changed),
        ];

    /// <summary>Sets the changed fields of an object.</summary>
    public void Apply(T target, IReadOnlyList<FieldChange> changes)
    {
        foreach (var (name, _, set) in fields)
        {
            if (changes.FirstOrDefault(change => change.Field == name) is { } found)
            {
                set(target, found.After);
            }
        }
    }

    /// <summary>
    /// Returns the fields whose current value is neither the one on which a change is based nor the proposed one. For a deletion, all fields must have the
    /// values on which it is based.
    /// </summary>
    public IReadOnlyList<FieldConflict> ConflictsOf(T current, IReadOnlyList<FieldChange> changes, bool isDeletion) =>
        [
            .. from field in fields
            let change = changes.FirstOrDefault(change => change.Field == field.Field)
            where change is not null || isDeletion
            let value = field.Read(current)
            where
                !string.Equals(value, change?.Before, StringComparison.Ordinal) && (isDeletion || !string.Equals(value, change.After, StringComparison.Ordinal))
            select new FieldConflict(field.Field, Shown(field.Field, change?.Before), Shown(field.Field, value), Shown(field.Field, change?.After)),
        ];

    private static string? Shown(ContributionField field, string? value) => ContributionChange.Show(field, value);
}
