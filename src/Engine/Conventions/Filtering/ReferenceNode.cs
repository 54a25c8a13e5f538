using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// A condition on the properties by which a row refers to a row of one of several entities. A row whose target does not exist, or is not visible to the caller
/// (<see cref="FilterTargets.IncludesUnlisted" />), is treated like a row that refers to nothing.
/// </summary>
public sealed class ReferenceNode : FilterNode
{
    internal ReferenceNode(FilterTargets targets, FilterNode condition) => (Targets, Condition) = (targets, condition);

    /// <summary>The rows to which a row can refer.</summary>
    public FilterTargets Targets { get; }

    /// <summary>The condition on the properties.</summary>
    public FilterNode Condition { get; }

    /// <summary>Whether a row that refers to nothing meets the condition.</summary>
    public bool IsMetByNull => AcceptsNull(Condition);

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append('@').AppendJoin(',', Targets.All.Select(static target => target.Kind)).Append(':');
        Condition.AppendShape(shape);
    }

    internal override void CollectValues(List<object> values) => Condition.CollectValues(values);

    internal override void Check(FilterCheck check, int depth) => Condition.Check(check, depth);

    private static bool AcceptsNull(FilterNode condition) =>
        condition switch
        {
            JunctionNode { IsAnd: true } all => all.Conditions.All(AcceptsNull),
            JunctionNode any => any.Conditions.Any(AcceptsNull),
            MemberNode member => AcceptsNull(member.Condition),
            OperationNode operation => operation.Operation
                is FilterOperation.Neq
                    or FilterOperation.Nin
                    or FilterOperation.Ngt
                    or FilterOperation.Ngte
                    or FilterOperation.Nlt
                    or FilterOperation.Nlte
                    or FilterOperation.Ncontains
                    or FilterOperation.NstartsWith
                    or FilterOperation.NendsWith,
            _ => false,
        };
}
