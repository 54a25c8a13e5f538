namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The number of releases that a user may create within a period.</summary>
internal sealed record ReleaseLimit(int Count, TimeSpan Period)
{
    /// <summary>The longest period of all plans.</summary>
    public static TimeSpan LongestPeriod { get; } = TimeSpan.FromDays(30);

    /// <summary>Returns the limit of a plan, or null if the plan is not limited.</summary>
    public static ReleaseLimit? Of(UserPlan plan) =>
        plan switch
        {
            UserPlan.Professional => null,
            UserPlan.Premium => new(5, TimeSpan.FromDays(1)),
            UserPlan.Verified => new(1, TimeSpan.FromDays(7)),
            _ => new(1, LongestPeriod),
        };
}
