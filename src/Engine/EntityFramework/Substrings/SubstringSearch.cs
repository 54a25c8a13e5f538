using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A search in an index of substrings. It finds all rows that match a filter, and may find others.</summary>
/// <param name="Index">The virtual table.</param>
/// <param name="Text">One of the texts in the index.</param>
/// <param name="Query">The texts to find, in the language of FTS5.</param>
internal sealed record SubstringSearch(string Index, IProperty Text, string Query)
{
    /// <summary>The numbers of the rows that were found, as JSON. Null if the statement is to look into the index.</summary>
    public string? Rows { get; init; }

    /// <summary>The value of the statement's parameter.</summary>
    public string Value => Rows ?? Query;

    /// <summary>Returns the condition that a row was found.</summary>
    /// <param name="row">The number of the row.</param>
    /// <param name="parameter">The parameter with <see cref="Value" />.</param>
    public string ConditionOf(string row, string parameter) =>
        Rows is null ? $"{row} IN (SELECT rowid FROM \"{Index}\" WHERE \"{Index}\" MATCH {parameter})" : $"{row} IN (SELECT value FROM json_each({parameter}))";
}
