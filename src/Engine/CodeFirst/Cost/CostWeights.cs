namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// What the parts of a code-first schema cost that carry no <see cref="CostAttribute" />; printed as <c>@cost</c>. The defaults are Hot Chocolate's.
/// </summary>
public sealed record CostWeights
{
    /// <summary>A field whose resolver is asynchronous: 10. Others cost 1 where they give an object or a list, and else 0.</summary>
    public double DefaultResolverCost { get; init; } = 10;

    /// <summary>The argument <c>where</c>: 10.</summary>
    public double FilterArgumentCost { get; init; } = 10;

    /// <summary>An operation of a filter: 10.</summary>
    public double FilterOperationCost { get; init; } = 10;

    /// <summary>An operation of a filter that looks within texts, such as <c>contains</c>: 20.</summary>
    public double ExpensiveFilterOperationCost { get; init; } = 20;

    /// <summary>The argument <c>order</c>: 10.</summary>
    public double SortArgumentCost { get; init; } = 10;

    /// <summary>A criterion of an order: 10.</summary>
    public double SortOperationCost { get; init; } = 10;
}
