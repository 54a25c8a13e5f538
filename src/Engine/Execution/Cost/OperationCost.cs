namespace Qplet.GraphQL.Execution;

/// <summary>
/// The cost of an operation or of a part of it, as defined by IBM's Cost Directive Specification. Both numbers are 0 or more, and at most
/// <see cref="Highest" />.
/// </summary>
/// <param name="FieldCost">The work of the resolvers: the sum of the weights of fields and arguments, each multiplied by the number of times it is
/// resolved.</param>
/// <param name="TypeCost">The size of the response: the sum of the weights of types, each multiplied by the maximum number of objects.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>The highest cost, at which sums and products are capped. It is far above any limit, and still exact.</summary>
    public const double Highest = 1e15;

    /// <summary>The member of <c>extensions</c> that reports the cost.</summary>
    public const string ExtensionName = "operationCost";

    /// <summary>Returns the sum of two costs.</summary>
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(Limit(left.FieldCost + right.FieldCost), Limit(left.TypeCost + right.TypeCost));

    /// <summary>Returns the cost of a part that occurs several times.</summary>
    public static OperationCost operator *(OperationCost part, double times) => new(Limit(part.FieldCost * times), Limit(part.TypeCost * times));

    /// <summary>Returns the higher value of each number: the upper bound if one of two parts is executed.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));

    internal static double Limit(double cost) => Math.Clamp(cost, 0, Highest);

    /// <summary>Returns the value of the extension.</summary>
    internal IReadOnlyDictionary<string, object?> ToExtension() =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["fieldCost"] = FieldCost, ["typeCost"] = TypeCost };
}
