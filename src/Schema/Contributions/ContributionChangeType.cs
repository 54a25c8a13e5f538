using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The change of one field in a contribution. The values are texts: names of enum values, IDs and codes as in the input of the mutations.</summary>
[ObjectType<ContributionChange>]
[BindOnly(nameof(ContributionChange.Field), nameof(ContributionChange.After))]
public static class ContributionChangeType
{
    /// <summary>
    /// The value on which the change is based, or null if the field was empty or the date or source is new. On a change of the details of another publisher's
    /// release, it requires the plan PROFESSIONAL when it is read: otherwise it is null, with an error PLAN_REQUIRED. Admins see it with every plan.
    /// </summary>
    public static string? GetBefore([Parent] ContributionChange change, Viewer viewer, PlanGate plans, ResolverContext context)
    {
        if (change.IsGated)
        {
            context.ReportError(plans.Error(viewer, PlanFeature.ReleaseDetails));
        }
        return change.Base;
    }
}
