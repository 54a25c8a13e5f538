using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The feature is part of a higher plan. Nothing was changed.</summary>
public sealed class PlanRequiredException : DomainException
{
    internal PlanRequiredException(string feature, UserPlan required, UserPlan current, Uri upgradeUrl)
        : base(DomainErrors.PlanMessage(feature, required)) => (Feature, RequiredPlan, CurrentPlan, UpgradeUrl) = (feature, required, current, upgradeUrl);

    /// <summary>The name of the feature, such as <c>release.dates</c>.</summary>
    public string Feature { get; }

    /// <summary>The lowest plan that has the feature.</summary>
    public UserPlan RequiredPlan { get; }

    /// <summary>All plans that have the feature, the lowest first.</summary>
    public IReadOnlyList<UserPlan> RequiredPlans => PlansFrom(RequiredPlan);

    /// <summary>The caller's plan.</summary>
    public UserPlan CurrentPlan { get; }

    /// <summary>The page where the plan can be changed.</summary>
    public Uri UpgradeUrl { get; }

    internal static IReadOnlyList<UserPlan> PlansFrom(UserPlan lowest) => [.. Enum.GetValues<UserPlan>().Where(plan => plan >= lowest)];
}
