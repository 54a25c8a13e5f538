using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Querying;

/// <summary>Conditions that must all hold, or of which one must hold. None of them is always true, also of <c>or</c>: an empty list filters nothing.</summary>
internal sealed class JunctionNode(bool isAnd, IReadOnlyList<FilterNode> conditions) : FilterNode
{
    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(isAnd ? '&' : '|').Append('(');
        foreach (var condition in conditions)
        {
            condition.AppendShape(shape);
            shape.Append(';');
        }

        shape.Append(')');
    }

    internal override void CollectValues(List<object> values)
    {
        foreach (var condition in conditions)
        {
            condition.CollectValues(values);
        }
    }

    internal override Expression ToExpression(Expression row, FilterTranslation translation)
    {
        Expression? all = null;
        foreach (var condition in conditions)
        {
            var next = condition.ToExpression(row, translation);
            all =
                all is null ? next
                : isAnd ? Expression.AndAlso(all, next)
                : Expression.OrElse(all, next);
        }

        return all ?? Expression.Constant(true);
    }

    internal override void Check(FilterCheck check, int depth)
    {
        // Nothing in an expression is free: many conditions that are always true still nest as deep as there are of them.
        if (conditions.Count == 0)
        {
            check.CountOperator();
        }
        foreach (var condition in conditions)
        {
            condition.Check(check, depth);
        }
    }
}
