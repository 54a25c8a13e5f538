namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// What the parts of a code-first schema cost that carry no <see cref="CostAttribute" />; printed as <c>@cost</c>. The defaults are Hot Chocolate's.
/// </summary>
public sealed record CostWeights
{
    /// <summary>
    /// The cost of a field whose resolver is asynchronous. Other fields cost 1 if they return an object or a list, and 0 otherwise. Default: 10.
    /// </summary>
    public double DefaultResolverCost { get; init; } = 10;

    /// <summary>The cost of the argument <c>where</c>. Default: 10.</summary>
    public double FilterArgumentCost { get; init; } = 10;

    /// <summary>The cost of an operation of a filter. Default: 10.</summary>
    public double FilterOperationCost { get; init; } = 10;

    /// <summary>The cost of an operation of a filter that searches within texts, such as <c>contains</c>. Default: 20.</summary>
    public double ExpensiveFilterOperationCost { get; init; } = 20;

    /// <summary>The cost of the argument <c>order</c>. Default: 10.</summary>
    public double SortArgumentCost { get; init; } = 10;

    /// <summary>The cost of a criterion of an order. Default: 10.</summary>
    public double SortOperationCost { get; init; } = 10;
}
