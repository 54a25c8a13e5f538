namespace Qplet.GraphQL.EntityFramework;

/// <summary>The parts of a query that reads the rows of many parents.</summary>
/// <param name="Rows">Reads the rows of one parent with all columns, in order.</param>
/// <param name="Keys">Reads only the keys of the same rows.</param>
/// <param name="All">Reads all rows of the entity with all columns, in order.</param>
/// <param name="KeyParameters">The parameters that hold the parent's key.</param>
/// <param name="Table">The entity's table.</param>
/// <param name="KeyColumns">The columns of the entity's key.</param>
internal sealed record GroupedQuery(string Rows, string Keys, string All, IReadOnlyList<string> KeyParameters, string Table, IReadOnlyList<string> KeyColumns);
