namespace Qplet.GraphQL.Execution;

/// <summary>
/// What a part of an operation costs, or the whole (IBM's Cost Directive Specification). Neither number is negative; both stop at <see cref="Highest" />.
/// </summary>
/// <param name="FieldCost">What its resolvers do: the weights of the fields and their arguments, each as often as it can be resolved.</param>
/// <param name="TypeCost">What it gives: the weights of the types, each as often as an object of it can be in the response.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>The highest cost, at which sums and products stop: far above any limit, and still an exact number.</summary>
    public const double Highest = 1e15;

    /// <summary>The member of <c>extensions</c> that says the cost.</summary>
    internal const string ExtensionName = "operationCost";

    /// <summary>The cost of both.</summary>
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(Limit(left.FieldCost + right.FieldCost), Limit(left.TypeCost + right.TypeCost));

    /// <summary>The cost of a part that is there several times.</summary>
    public static OperationCost operator *(OperationCost part, double times) => new(Limit(part.FieldCost * times), Limit(part.TypeCost * times));

    /// <summary>The higher of each: what one of two parts costs, whichever it is.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));

    internal static double Limit(double cost) => Math.Clamp(cost, 0, Highest);

    /// <summary>What the extension says.</summary>
    internal IReadOnlyDictionary<string, object?> ToExtension() =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["fieldCost"] = FieldCost, ["typeCost"] = TypeCost };
}
