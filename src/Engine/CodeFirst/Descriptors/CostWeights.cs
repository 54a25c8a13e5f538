namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// The costs of elements of a code-first schema that have no <see cref="CostAttribute" />; printed as <c>@cost</c>. The defaults are Hot Chocolate's.
/// </summary>
public sealed record CostWeights
{
    /// <summary>The cost of a field with an asynchronous resolver. Default: 10. Other fields cost 1 if they return an object or a list, otherwise 0.</summary>
    public double DefaultResolverCost { get; init; } = 10;

    /// <summary>The cost of the argument <c>where</c>. Default: 10.</summary>
    public double FilterArgumentCost { get; init; } = 10;

    /// <summary>The cost of a filter operation. Default: 10.</summary>
    public double FilterOperationCost { get; init; } = 10;

    /// <summary>The cost of a filter operation that searches within text, such as <c>contains</c>. Default: 20.</summary>
    public double ExpensiveFilterOperationCost { get; init; } = 20;

    /// <summary>The cost of the argument <c>order</c>. Default: 10.</summary>
    public double SortArgumentCost { get; init; } = 10;

    /// <summary>The cost of a sort criterion. Default: 10.</summary>
    public double SortOperationCost { get; init; } = 10;
}
