namespace Qplet.GraphQL.EntityFramework;

/// <summary>The properties of a query that determine the text of its statement. It is the key for cached statements.</summary>
/// <param name="Definition">The query.</param>
/// <param name="Kind">The kind of statement.</param>
/// <param name="Arguments">The arguments that are null or constant. For <see cref="StatementKind.ByKey" />, also the property.</param>
/// <param name="Columns">The shape of the columns.</param>
/// <param name="Filter">The shape of the filter.</param>
/// <param name="Sort">The shape of the order that the client specified.</param>
internal readonly record struct StatementShape(QueryDefinition Definition, StatementKind Kind, string Arguments, string Columns, string Filter, string Sort)
{
    /// <summary>The rows that the viewer sees.</summary>
    public VisibilityLevel Level { get; init; }

    /// <summary>The parts of the viewer that are null or constant.</summary>
    public string? Viewer { get; init; }

    /// <summary>The index of substrings that finds the rows, followed by # if it has found them already. Null without one.</summary>
    public string? SubstringIndex { get; init; }

    /// <summary>Whether the rows are read from the end of the list.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The part of the list.</summary>
    public NullPart Part { get; init; }

    /// <summary>Whether the number of rows is limited.</summary>
    public bool HasLimit { get; init; }

    /// <summary>Whether the values of the order are read for cursors.</summary>
    public bool HasCursors { get; init; }

    /// <summary>A bit for each null value in the cursor that rows come after. Null without such a cursor.</summary>
    public uint? After { get; init; }

    /// <summary>A bit for each null value in the cursor that rows come before. Null without such a cursor.</summary>
    public uint? Before { get; init; }
}
