using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>How many releases a user may create in a period.</summary>
internal sealed record ReleaseLimit(int Count, TimeSpan Period)
{
    /// <summary>The limit of a plan; null if there is none.</summary>
    public static ReleaseLimit? Of(UserPlan plan) =>
        plan switch
        {
            UserPlan.Professional => null,
            UserPlan.Premium => new(5, TimeSpan.FromDays(1)),
            UserPlan.Verified => new(1, TimeSpan.FromDays(7)),
            _ => new(1, TimeSpan.FromDays(30)),
        };
}
