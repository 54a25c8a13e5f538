namespace Qplet.GraphQL.Conventions;

/// <summary>Which way an order goes.</summary>
public enum SortDirection
{
    /// <summary>From small to great.</summary>
    Ascending,

    /// <summary>From great to small.</summary>
    Descending,
}
