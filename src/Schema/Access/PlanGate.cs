using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>
/// Checks whether the plan of a caller includes a feature. Plans are independent of roles: an admin has no higher plan than other users.
/// </summary>
public sealed class PlanGate(LinkBuilder links)
{
    /// <summary>Rejects a mutation if the caller's plan does not include the feature.</summary>
    /// <exception cref="PlanRequiredException">The caller's plan does not include the feature.</exception>
    public void Require(Viewer viewer, UserPlan required, string feature)
    {
        if (viewer.Plan < required)
        {
            throw new PlanRequiredException(feature, required, viewer.Plan, links.Plans);
        }
    }

    /// <summary>Checks that the caller's plan includes a feature. Null is a feature that every plan includes.</summary>
    /// <exception cref="PlanRequiredException">The caller's plan does not include the feature.</exception>
    public void Require(Viewer viewer, PlanFeature? feature)
    {
        if (feature is not null)
        {
            Require(viewer, feature.Plan, feature.Name);
        }
    }

    /// <summary>Returns the error of a field that a caller does not see without a higher plan.</summary>
    public GraphQLError Error(Viewer viewer, UserPlan required, string feature) => AccessErrors.PlanRequired(feature, required, viewer.Plan, links.Plans);

    /// <summary>Returns the error of a field whose feature the viewer's plan does not include.</summary>
    public GraphQLError Error(Viewer viewer, PlanFeature feature) => Error(viewer, feature.Plan, feature.Name);
}
