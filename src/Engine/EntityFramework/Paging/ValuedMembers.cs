using System.Linq.Expressions;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Finds the members of rows that are never null, because a condition of the list excludes rows in which they are.</summary>
internal static class ValuedMembers
{
    /// <summary>Returns the names of the members that the outermost <c>Where</c> calls of a query exclude null for.</summary>
    public static IReadOnlySet<string> Of(Expression rows)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (
            rows is MethodCallExpression { Method: { Name: nameof(Queryable.Where), DeclaringType: var type }, Arguments: [var source, var predicate] }
            && type == typeof(Queryable)
        )
        {
            if (predicate is UnaryExpression { Operand: LambdaExpression { Parameters: [var row, ..], Body: var condition } })
            {
                Collect(condition, row, names);
            }
            rows = source;
        }
        return names;
    }

    /// <summary>Returns whether a filter excludes rows in which a member is null.</summary>
    public static bool Has(FilterNode? filter, string member) =>
        filter switch
        {
            JunctionNode { IsAnd: true } all => all.Conditions.Any(condition => Has(condition, member)),
            MemberNode { IsReference: false } node => node.Member.Name == member && IsComparison(node.Condition),
            _ => false,
        };

    private static bool IsComparison(FilterNode condition) =>
        condition switch
        {
            JunctionNode { IsAnd: true } all => all.Conditions.Any(IsComparison),
            OperationNode { Operation: FilterOperation.Neq, Value: null } => true,
            OperationNode { Value: not null } operation => operation.Operation
                is FilterOperation.Eq
                    or FilterOperation.Gt
                    or FilterOperation.Gte
                    or FilterOperation.Lt
                    or FilterOperation.Lte,
            _ => false,
        };

    private static void Collect(Expression condition, ParameterExpression row, HashSet<string> names)
    {
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                Collect(both.Left, row, names);
                Collect(both.Right, row, names);
                break;
            case BinaryExpression { NodeType: ExpressionType.NotEqual } unequal:
                Add(
                    IsNull(unequal.Right) ? unequal.Left
                        : IsNull(unequal.Left) ? unequal.Right
                        : null,
                    row,
                    names
                );
                break;
            case BinaryExpression
            {
                NodeType: ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual
            } comparison:
                Add(comparison.Left, row, names);
                Add(comparison.Right, row, names);
                break;
            case MemberExpression { Member.Name: nameof(Nullable<int>.HasValue), Expression: var value }:
                Add(value, row, names);
                break;
        }
    }

    private static void Add(Expression? value, ParameterExpression row, HashSet<string> names)
    {
        if (value is not null && WithoutConversion(value) is MemberExpression { Member.Name: var name } member && member.Expression == row)
        {
            names.Add(name);
        }
    }

    private static bool IsNull(Expression value) =>
        WithoutConversion(value) is ConstantExpression { Value: null } or DefaultExpression { Type.IsValueType: false };

    private static Expression WithoutConversion(Expression value)
    {
        while (value is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            value = conversion.Operand;
        }
        return value;
    }
}
