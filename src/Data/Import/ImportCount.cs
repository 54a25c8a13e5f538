namespace Qplet.GraphQL.Data.Import;

/// <summary>The result of an import for the rows of one kind.</summary>
/// <param name="Kind">The kind, in the plural, such as <c>tracks</c>.</param>
/// <param name="Created">The number of new rows.</param>
/// <param name="Updated">The number of changed rows.</param>
/// <param name="Unchanged">The number of rows that already matched the files.</param>
/// <param name="LeftOut">The number of objects that were skipped; a problem of the report says why.</param>
public sealed record ImportCount(string Kind, int Created, int Updated, int Unchanged, int LeftOut);
