namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// The part of a list that a statement reads. Nulls come last in both directions, so no index has the order of the whole list, and a cursor cannot be found in
/// it. The values and the nulls are read by two statements, the second only if the first does not fill the page and no condition of the list excludes nulls.
/// </summary>
internal enum NullPart
{
    /// <summary>All rows.</summary>
    All,

    /// <summary>The rows in which the first criterion has a value.</summary>
    Values,

    /// <summary>The rows in which the first criterion is null.</summary>
    Nulls,
}
