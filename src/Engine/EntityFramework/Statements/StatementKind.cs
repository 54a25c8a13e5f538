namespace Qplet.GraphQL.EntityFramework;

/// <summary>What a statement reads.</summary>
internal enum StatementKind
{
    /// <summary>Rows of one list.</summary>
    Rows,

    /// <summary>The rows whose key is among those given.</summary>
    ByKey,

    /// <summary>The row of one key: cheaper than a list of one.</summary>
    OneKey,

    /// <summary>Rows of the lists of many parents.</summary>
    Grouped,

    /// <summary>The number of rows of one list.</summary>
    Count,

    /// <summary>The numbers of rows of the lists of many parents.</summary>
    GroupedCount,
}
