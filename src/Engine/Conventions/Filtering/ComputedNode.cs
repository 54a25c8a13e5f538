using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition that a row has, or has not, a value that is computed rather than stored.</summary>
public sealed class ComputedNode : FilterNode
{
    private readonly ComputedMember _member;
    private readonly object _value;
    private readonly object? _argument;

    internal ComputedNode(ComputedMember member, object value, bool isMissing = false, object? argument = null) =>
        (_member, _value, IsMissing, _argument) = (member, value, isMissing, argument);

    /// <summary>Whether the row must not have the value.</summary>
    public bool IsMissing { get; }

    /// <summary>
    /// The condition that a row has the value: of the row and an argument, which is the only one of the node's <see cref="FilterNode.Values" />. With three
    /// parameters, the first is the source of the rows.
    /// </summary>
    public LambdaExpression Condition => _member.Conditions[_value];

    internal override FilterNode BindConditions(FilterContext context) => new ComputedNode(_member, _value, IsMissing, _member.Argument(context));

    internal override void AppendShape(StringBuilder shape) => shape.Append(_member.Name).Append(IsMissing ? "!=" : "=").Append(_value);

    internal override void CollectValues(List<object> values) => values.Add(_argument!);

    internal override void Check(FilterCheck check, int depth) => check.CountOperator();
}
