namespace Qplet.GraphQL.Schema.Access;

/// <summary>A feature that belongs to a plan.</summary>
/// <param name="Plan">The lowest plan that has the feature.</param>
/// <param name="Name">The name of the feature, such as <c>release.comments</c>.</param>
public sealed record PlanFeature(UserPlan Plan, string Name)
{
    /// <summary>Reading the details of releases of other publishers.</summary>
    public static PlanFeature ReleaseDetails { get; } = new(UserPlan.Professional, "release.details");
}
