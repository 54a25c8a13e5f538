using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Simplifies conditions with constant parts. A rule that does not apply then leaves no trace in the SQL.</summary>
internal sealed class ConditionSimplifier : ExpressionVisitor
{
    private static readonly ConditionSimplifier s_instance = new();

    private ConditionSimplifier() { }

    /// <summary>Returns an equivalent condition.</summary>
    public static Expression Simplify(Expression condition) => s_instance.Visit(condition);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && IsNeverNull(node.Left) && IsNull(node.Right))
        {
            return Expression.Constant(node.NodeType == ExpressionType.NotEqual);
        }
        if (node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse))
        {
            return base.VisitBinary(node);
        }
        var left = Visit(node.Left);
        var right = Visit(node.Right);

        // The value that decides the result: false for AND, true for OR. The other one has no effect.
        var decisive = node.NodeType == ExpressionType.OrElse;
        return ValueOf(left) is { } first
            ? first == decisive
                ? left
                : right
            : ValueOf(right) is { } second
                ? second == decisive
                    ? right
                    : left
                : node.Update(left, node.Conversion, right);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var visited = base.VisitUnary(node);
        return visited is UnaryExpression { NodeType: ExpressionType.Not, Operand: var operand } && ValueOf(operand) is { } value
            ? Expression.Constant(!value)
            : visited;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var visited = (MethodCallExpression)base.VisitMethodCall(node);
        return
            visited is { Method.Name: nameof(Queryable.Any), Arguments: [_, var predicate] }
            && LambdaOf(predicate) is { Body: ConstantExpression { Value: false } }
            ? Expression.Constant(false)
            : visited;
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        var test = Visit(node.Test);
        return ValueOf(test) is { } value ? Visit(value ? node.IfTrue : node.IfFalse) : node.Update(test, Visit(node.IfTrue), Visit(node.IfFalse));
    }

    private static LambdaExpression? LambdaOf(Expression predicate) =>
        predicate is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } ? quoted : predicate as LambdaExpression;

    private static bool IsNull(Expression value) => value is ConstantExpression { Value: null };

    private static bool IsNeverNull(Expression value) =>
        value is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: { IsValueType: true } type } && Nullable.GetUnderlyingType(type) is null;

    private static bool? ValueOf(Expression condition) => condition is ConstantExpression { Value: bool value } ? value : null;
}
