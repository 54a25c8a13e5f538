using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition on the elements of a list: <c>all</c>, <c>none</c>, <c>some</c> or <c>any</c>.</summary>
public sealed class QuantifierNode : FilterNode
{
    internal QuantifierNode(string operation, FilterNode? condition, bool isAny)
    {
        Operation = operation;
        Condition = condition;
        IsAny = isAny;
    }

    /// <summary>The name of the operation.</summary>
    public string Operation { get; }

    /// <summary>The condition on an element. Null for <c>any</c>.</summary>
    public FilterNode? Condition { get; }

    /// <summary>For <c>any</c>, whether the list must have elements. If false, it must be empty.</summary>
    public bool IsAny { get; }

    internal override FilterNode BindConditions(FilterContext context) =>
        Condition?.BindConditions(context) is { } condition && !ReferenceEquals(condition, Condition) ? new QuantifierNode(Operation, condition, IsAny) : this;

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(Operation).Append(IsAny ? '+' : '-');
        Condition?.AppendShape(shape);
    }

    internal override void CollectValues(List<object> values) => Condition?.CollectValues(values);

    internal override void Check(FilterCheck check, int depth)
    {
        check.CountOperator();
        check.CheckDepth(depth + 1);
        Condition?.Check(check, depth + 1);
    }
}
