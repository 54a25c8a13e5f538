using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition that a row has a value that is computed rather than stored.</summary>
public sealed class ComputedNode : FilterNode
{
    private readonly ComputedMember _member;
    private readonly object _value;
    private readonly object? _argument;

    internal ComputedNode(ComputedMember member, object value, object? argument = null) => (_member, _value, _argument) = (member, value, argument);

    /// <summary>The condition of a row and an argument, which is the only one of the node's <see cref="FilterNode.Values" />.</summary>
    public LambdaExpression Condition => _member.Conditions[_value];

    internal override FilterNode Bind(FilterContext context) => new ComputedNode(_member, _value, _member.Argument(context));

    internal override void AppendShape(StringBuilder shape) => shape.Append(_member.Name).Append('=').Append(_value);

    internal override void CollectValues(List<object> values) => values.Add(_argument!);

    internal override void Check(FilterCheck check, int depth) => check.CountOperator();
}
