using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A part of a definition that depends only on its arguments.</summary>
/// <param name="Expression">The part of the definition.</param>
/// <param name="Read">Computes its value from the arguments.</param>
/// <param name="IsKey">Whether it is the first argument itself.</param>
internal sealed record ArgumentSlot(Expression Expression, Func<object?[], object?> Read, bool IsKey)
{
    /// <summary>The type of the value.</summary>
    public Type Type => Expression.Type;

    /// <summary>Whether each value has a separate statement, because the SQL text depends on it.</summary>
    /// <remarks>False for an enum that is compared as a number: the number is a parameter.</remarks>
    public bool IsConstant { get; } =
        IsFlagOrEnum(Expression.Type)
        || (Expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion && IsFlagOrEnum(conversion.Operand.Type));

    private static bool IsFlagOrEnum(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } plain && (plain == typeof(bool) || plain.IsEnum);
}
