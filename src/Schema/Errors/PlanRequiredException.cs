namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The feature requires a higher plan. Nothing was changed.</summary>
public sealed class PlanRequiredException : DomainException
{
    internal PlanRequiredException(string feature, UserPlan required, UserPlan current, Uri upgradeUrl)
        : base("PLAN_REQUIRED", DomainErrors.PlanMessage(feature, required)) =>
        (Feature, RequiredPlan, CurrentPlan, UpgradeUrl) = (feature, required, current, upgradeUrl);

    /// <summary>The name of the feature, such as <c>release.dates</c>.</summary>
    public string Feature { get; }

    /// <summary>The lowest plan that includes the feature.</summary>
    public UserPlan RequiredPlan { get; }

    /// <summary>All plans that include the feature, lowest first.</summary>
    public IReadOnlyList<UserPlan> RequiredPlans => PlansFrom(RequiredPlan);

    /// <summary>Your current plan.</summary>
    public UserPlan CurrentPlan { get; }

    /// <summary>The URL of the page where you can change your plan.</summary>
    public Uri? UpgradeUrl { get; }

    internal static IReadOnlyList<UserPlan> PlansFrom(UserPlan lowest) => [.. Enum.GetValues<UserPlan>().Where(plan => plan >= lowest)];
}
