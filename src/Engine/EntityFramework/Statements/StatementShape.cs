namespace Qplet.GraphQL.EntityFramework;

/// <summary>All that the text of a statement depends on. Statements are kept by it.</summary>
/// <param name="Definition">The query.</param>
/// <param name="Kind">What is read.</param>
/// <param name="Arguments">Which arguments are null or constant; of <see cref="StatementKind.ByKey" /> also the property.</param>
/// <param name="Columns">The shape of the columns.</param>
/// <param name="Filter">The shape of the filter.</param>
/// <param name="Sort">The shape of the order that the client gave.</param>
internal readonly record struct StatementShape(QueryDefinition Definition, StatementKind Kind, string Arguments, string Columns, string Filter, string Sort)
{
    /// <summary>Whether the rows are read from the end of the list.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether the number of rows is limited.</summary>
    public bool HasLimit { get; init; }

    /// <summary>Whether the values of the order are read for cursors.</summary>
    public bool HasCursors { get; init; }

    /// <summary>Which values of the cursor are null that the rows come after: a bit each; null without such a cursor.</summary>
    public uint? After { get; init; }

    /// <summary>Which values of the cursor are null that the rows go before: a bit each; null without such a cursor.</summary>
    public uint? Before { get; init; }
}
