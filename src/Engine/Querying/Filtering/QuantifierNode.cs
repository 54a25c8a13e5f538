using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Querying;

/// <summary>A condition on the elements of a list: <c>all none some any</c>.</summary>
/// <param name="operation">Which.</param>
/// <param name="condition">The condition on an element; null for <c>any</c>.</param>
/// <param name="isAny">Of <c>any</c>, whether there must be elements or must be none.</param>
internal sealed class QuantifierNode(string operation, FilterNode? condition, bool isAny) : FilterNode
{
    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(operation).Append(isAny ? '+' : '-');
        condition?.AppendShape(shape);
    }

    internal override void CollectValues(List<object> values) => condition?.CollectValues(values);

    internal override Expression ToExpression(Expression row, FilterTranslation translation)
    {
        var element = SlotSample.ElementOf(row.Type)!;
        if (condition is null)
        {
            var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [element], row);
            return isAny ? any : Expression.Not(any);
        }

        var item = Expression.Parameter(element, "e");
        var predicate = Expression.Lambda(condition.ToExpression(item, translation), item);
        var method = operation == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any);
        Expression call = Expression.Call(typeof(Enumerable), method, [element], row, predicate);
        return operation == "none" ? Expression.Not(call) : call;
    }

    internal override void Check(FilterCheck check, int depth)
    {
        check.CountOperator();
        check.CheckDepth(depth + 1);
        condition?.Check(check, depth + 1);
    }
}
