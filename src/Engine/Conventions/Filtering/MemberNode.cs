using System.Reflection;
using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition on a member of the row.</summary>
public sealed class MemberNode : FilterNode
{
    internal MemberNode(PropertyInfo member, FilterNode condition, bool isReference)
    {
        Member = member;
        Condition = condition;
        IsReference = isReference;
    }

    /// <summary>The property.</summary>
    public PropertyInfo Member { get; }

    /// <summary>The condition on its value.</summary>
    public FilterNode Condition { get; }

    /// <summary>Whether the value is another entity. If that entity is missing, the condition is not met.</summary>
    public bool IsReference { get; }

    /// <summary>
    /// Whether the value is the item that the list shows for the row, so the condition applies to it even if it would not be found otherwise.
    /// </summary>
    public bool IsItem { get; init; }

    internal override FilterNode BindConditions(FilterContext context) =>
        Condition.BindConditions(context) is var condition && ReferenceEquals(condition, Condition)
            ? this
            : new MemberNode(Member, condition, IsReference) { IsItem = IsItem };

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(Member.Name).Append('.');
        Condition.AppendShape(shape);
    }

    internal override void CollectValues(List<object> values) => Condition.CollectValues(values);

    internal override void Check(FilterCheck check, int depth)
    {
        if (IsReference)
        {
            check.CheckDepth(++depth);
        }
        Condition.Check(check, depth);
    }
}
