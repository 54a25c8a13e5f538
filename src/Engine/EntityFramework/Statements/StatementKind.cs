namespace Qplet.GraphQL.EntityFramework;

/// <summary>The rows that a statement reads.</summary>
internal enum StatementKind
{
    /// <summary>Rows of one list.</summary>
    Rows,

    /// <summary>The rows with any of the given keys.</summary>
    ByKey,

    /// <summary>The row with one key, which is cheaper than a list with one key.</summary>
    OneKey,

    /// <summary>Rows of the lists of many parents.</summary>
    Grouped,

    /// <summary>Rows of the list of one parent, which is cheaper than a list with one parent.</summary>
    OneGroup,

    /// <summary>The number of rows of one list.</summary>
    Count,

    /// <summary>The numbers of rows of the lists of many parents.</summary>
    GroupedCount,
}
