using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>Conditions of which all must be met, or at least one. Without conditions, <c>and</c> is always met and <c>or</c> never.</summary>
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

    internal override FilterNode BindConditions(FilterContext context)
    {
        FilterNode[]? bound = null;
        for (var i = 0; i < Conditions.Count; i++)
        {
            var condition = Conditions[i].BindConditions(context);
            if (!ReferenceEquals(condition, Conditions[i]))
            {
                bound ??= [.. Conditions];
                bound[i] = condition;
            }
        }
        return bound is null ? this : new JunctionNode(IsAnd, bound);
    }

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
        // Empty conditions are counted: many conditions that are always true or always false would still nest the expression deeply.
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
