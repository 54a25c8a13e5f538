namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>A change to a release, to one of its dates or to one of its sources.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Changes">The changes of fields.</param>
/// <param name="Date">The date: the new one, or the one that is changed or deleted, as it is stored. Null for other changes.</param>
/// <param name="Source">The source: the new one, or the one that is changed or deleted, as it is stored. Null for other changes.</param>
internal sealed record ReleaseEdit(ContributionKind Kind, IReadOnlyList<FieldChange> Changes, ReleaseDate? Date = null, ReleaseSource? Source = null)
{
    /// <summary>Whether the change affects when and where the release comes out.</summary>
    public bool ChangesDates =>
        Kind is ContributionKind.CreateDate or ContributionKind.DeleteDate
        || (Kind == ContributionKind.UpdateDate && Changes.Any(static change => change.Field == ContributionField.Period));

    /// <summary>Returns the proposed value of a field, or null if the change does not contain the field.</summary>
    public string? ValueOf(ContributionField field) => Changes.FirstOrDefault(change => change.Field == field)?.After;

    public static ReleaseEdit Update(Release before, Release after) => new(ContributionKind.UpdateRelease, ReleaseFields.OfRelease.Compare(before, after));

    public static ReleaseEdit Create(ReleaseDate date) => new(ContributionKind.CreateDate, ReleaseFields.OfDate.Compare(null, date), date);

    public static ReleaseEdit Update(ReleaseDate before, ReleaseDate after) =>
        new(ContributionKind.UpdateDate, ReleaseFields.OfDate.Compare(before, after), before);

    public static ReleaseEdit Delete(ReleaseDate date) => new(ContributionKind.DeleteDate, ReleaseFields.OfDate.Compare(date, null), date);

    public static ReleaseEdit Create(ReleaseSource source) => new(ContributionKind.CreateSource, ReleaseFields.OfSource.Compare(null, source), Source: source);

    public static ReleaseEdit Update(ReleaseSource before, ReleaseSource after) =>
        new(ContributionKind.UpdateSource, ReleaseFields.OfSource.Compare(before, after), Source: before);

    public static ReleaseEdit Delete(ReleaseSource source) => new(ContributionKind.DeleteSource, ReleaseFields.OfSource.Compare(source, null), Source: source);
}
