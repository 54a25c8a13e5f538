using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>Conditions that must all be met, or of which one must be met. Without conditions it is always met, even as <c>or</c>.</summary>
public sealed class JunctionNode : FilterNode
{
    internal JunctionNode(bool isAnd, IReadOnlyList<FilterNode> conditions)
    {
        IsAnd = isAnd;
        Conditions = conditions;
    }

    /// <summary>Whether all conditions must be met.</summary>
    public bool IsAnd { get; }

    /// <summary>The conditions.</summary>
    public IReadOnlyList<FilterNode> Conditions { get; }

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(IsAnd ? '&' : '|').Append('(');
        foreach (var condition in Conditions)
        {
            condition.AppendShape(shape);
            shape.Append(';');
        }

        shape.Append(')');
    }

    internal override void CollectValues(List<object> values)
    {
        foreach (var condition in Conditions)
        {
            condition.CollectValues(values);
        }
    }

    internal override void Check(FilterCheck check, int depth)
    {
        // Nothing in an expression is free: many conditions that are always true still nest as deep as there are of them.
        if (Conditions.Count == 0)
        {
            check.CountOperator();
        }
        foreach (var condition in Conditions)
        {
            condition.Check(check, depth);
        }
    }
}
