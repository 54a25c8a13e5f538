using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A part of a query or rule that depends only on its arguments.</summary>
/// <param name="part">The part.</param>
/// <param name="arguments">The arguments.</param>
internal sealed class ArgumentSlot(Expression part, IReadOnlyList<ParameterExpression> arguments)
{
    // Rules have most of their parts in common, and only one slot of a part is ever read.
    private readonly Lazy<Func<object?[], object?>> _read = new(() => Compile(part, arguments));

    /// <summary>The part.</summary>
    public Expression Part => part;

    /// <summary>Whether it is the first argument itself.</summary>
    public bool IsKey { get; } = IsArgument(part, arguments[0]);

    /// <summary>The type of the value.</summary>
    public Type Type => part.Type;

    /// <summary>Whether each value has a separate statement, because the SQL text depends on it.</summary>
    /// <remarks>False for an enum that is compared as a number: the number is a parameter.</remarks>
    public bool IsConstant { get; } =
        IsFlagOrEnum(part.Type) || (part is UnaryExpression { NodeType: ExpressionType.Convert } conversion && IsFlagOrEnum(conversion.Operand.Type));

    /// <summary>Finds the largest parts of an expression that depend only on its arguments, each once, in the order of their places.</summary>
    public static IReadOnlyList<ArgumentSlot> Find(Expression body, IReadOnlyList<ParameterExpression> arguments)
    {
        var slots = new List<ArgumentSlot>();
        ArgumentFinder.Replace(
            body,
            arguments,
            part =>
            {
                if (!slots.Exists(slot => slot.IsFor(part)))
                {
                    slots.Add(new(part, arguments));
                }
                return part;
            }
        );
        return slots;
    }

    /// <summary>Computes the value from the values of the arguments.</summary>
    public object? Read(object?[] values) => _read.Value(values);

    /// <summary>Returns whether this is the slot of a part.</summary>
    public bool IsFor(Expression other) => ExpressionEqualityComparer.Instance.Equals(part, other);

    private static bool IsArgument(Expression part, ParameterExpression argument) =>
        part == argument || (part is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } && operand == argument);

    private static Func<object?[], object?> Compile(Expression part, IReadOnlyList<ParameterExpression> arguments)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var body = new ParameterReplacer(
            arguments,
            [.. arguments.Select((argument, index) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), argument.Type))]
        ).Visit(part);
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(body, typeof(object)), values).Compile();
    }

    private static bool IsFlagOrEnum(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } plain && (plain == typeof(bool) || plain.IsEnum);
}
