namespace Qplet.GraphQL.Conventions;

/// <summary>The direction of an order.</summary>
public enum SortDirection
{
    /// <summary>From the smallest to the largest value.</summary>
    Ascending,

    /// <summary>From the largest to the smallest value.</summary>
    Descending,
}
