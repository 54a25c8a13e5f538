using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace Qplet.GraphQL.Querying;

/// <summary>A condition on a member of the row.</summary>
/// <param name="member">The property.</param>
/// <param name="condition">The condition on its value.</param>
/// <param name="isReference">Whether the value is another entity.</param>
internal sealed class MemberNode(PropertyInfo member, FilterNode condition, bool isReference) : FilterNode
{
    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(member.Name).Append('.');
        condition.AppendShape(shape);
    }

    internal override void CollectValues(List<object> values) => condition.CollectValues(values);

    internal override Expression ToExpression(Expression row, FilterTranslation translation)
    {
        var value = Expression.Property(row, member);
        var result = condition.ToExpression(value, translation);

        // What is not there meets no condition, not even that it is not equal to something.
        return isReference && translation.IsOptional(member.ReflectedType!, member.Name)
            ? Expression.AndAlso(Expression.NotEqual(value, Expression.Constant(null, value.Type)), result)
            : result;
    }

    internal override void Check(FilterCheck check, int depth)
    {
        if (isReference)
        {
            check.CheckDepth(++depth);
        }
        condition.Check(check, depth);
    }
}
