namespace Qplet.GraphQL.Data.Search;

/// <summary>The index of the substrings of an entity's texts.</summary>
/// <param name="Table">The table of the entity.</param>
/// <param name="Columns">The columns of the texts.</param>
internal sealed record SubstringIndex(string Table, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// The name of the index: a virtual table on SQLite. On PostgreSQL, each column has its own index, see <see cref="NameOf(string)" />.
    /// </summary>
    public string Name => NameFor(Table);

    /// <summary>Returns the name of the index of a table.</summary>
    public static string NameFor(string table) => table + "Substrings";

    /// <summary>Returns the name of the PostgreSQL index of a column.</summary>
    public string NameOf(string column) => $"IX_{Table}_{column}_Substrings";
}
