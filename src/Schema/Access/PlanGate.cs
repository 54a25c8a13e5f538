using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>Decides what belongs to which plan. Role and plan are independent: an admin has no more plan than another user.</summary>
public sealed class PlanGate(LinkBuilder links)
{
    /// <summary>Refuses a mutation to callers whose plan is lower.</summary>
    /// <exception cref="PlanRequiredException">The plan is too low.</exception>
    public void Require(Viewer viewer, UserPlan required, string feature)
    {
        if (viewer.Plan < required)
        {
            throw new PlanRequiredException(feature, required, viewer.Plan, links.Plans);
        }
    }

    /// <summary>The error of a field that is part of a higher plan; null where the caller's plan has it.</summary>
    public GraphQLError? Check(Viewer viewer, UserPlan required, string feature) =>
        viewer.Plan < required ? AccessErrors.PlanRequired(feature, required, viewer.Plan, links.Plans) : null;
}
