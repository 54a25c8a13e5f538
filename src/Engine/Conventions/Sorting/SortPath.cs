using System.Linq.Expressions;

namespace Qplet.GraphQL.Conventions;

/// <summary>Reads the selectors of orders.</summary>
internal static class SortPath
{
    /// <summary>Returns the members of a selector, joined by dots.</summary>
    /// <exception cref="ArgumentException">The selector is not a chain of members.</exception>
    public static string Of(LambdaExpression selector)
    {
        var names = new List<string>();
        var node = StripConversions(selector.Body);
        while (node is MemberExpression { Expression: { } inner } member)
        {
            names.Add(member.Member.Name);
            node = StripConversions(inner);
        }

        if (names.Count == 0 || node != selector.Parameters[0])
        {
            throw ConventionsErrors.SortIsNoMember(selector);
        }
        names.Reverse();
        return string.Join('.', names);
    }

    private static Expression StripConversions(Expression node)
    {
        while (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion)
        {
            node = conversion.Operand;
        }
        return node;
    }
}
