namespace Qplet.GraphQL.Data.Import;

/// <summary>What an import did to the rows of one kind.</summary>
/// <param name="Kind">The kind, in the plural, such as <c>tracks</c>.</param>
/// <param name="Created">How many rows are new.</param>
/// <param name="Updated">How many rows have changed.</param>
/// <param name="Unchanged">How many rows were already as the files say.</param>
public sealed record ImportCount(string Kind, int Created, int Updated, int Unchanged);
