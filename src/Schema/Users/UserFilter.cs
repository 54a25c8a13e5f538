using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// The filter fields of users, which are only those that everyone may see. The e-mail address and date of birth are left out because a filter would reveal
/// them; the plan and bans are for admins.
/// </summary>
public sealed class UserFilter : FilterInputType<User>
{
    private static readonly Dictionary<bool, Expression<Func<User, Guid, bool>>> s_isFollowing = new()
    {
        [true] = (user, viewerId) => user.FollowerLinks.Any(follow => follow.FollowerId == viewerId),
        [false] = (user, viewerId) => !user.FollowerLinks.Any(follow => follow.FollowerId == viewerId),
    };

    private static readonly Dictionary<UserPlan, Expression<Func<User, DateTime, bool>>> s_plan = new()
    {
        [UserPlan.Free] = (user, now) => user.Plan == UserPlan.Free || user.PlanEndsAt <= now,
        [UserPlan.Verified] = (user, now) => user.Plan == UserPlan.Verified && (user.PlanEndsAt == null || user.PlanEndsAt > now),
        [UserPlan.Premium] = (user, now) => user.Plan == UserPlan.Premium && (user.PlanEndsAt == null || user.PlanEndsAt > now),
        [UserPlan.Professional] = (user, now) => user.Plan == UserPlan.Professional && (user.PlanEndsAt == null || user.PlanEndsAt > now),
    };

    private static readonly Dictionary<bool, Expression<Func<User, DateTime, bool>>> s_isBanned = new()
    {
        [true] = (user, now) => user.BannedAt != null && (user.BannedUntil == null || user.BannedUntil > now),
        [false] = (user, now) => user.BannedAt == null || user.BannedUntil <= now,
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<User> members) =>
        members
            .BindExplicitly()
            .Field(user => user.Id, "id")
            .Field(user => user.Username, "username")
            .Field(user => user.Name, "name")
            .Field(user => user.Nickname, "nickname")
            .Field(user => user.Role, "role")
            .Field(user => user.CreatedAt, "createdAt")
            .Field(user => user.FollowerCount, "followerCount")
            .Field(user => user.FollowingCount, "followingCount")
            .Field(user => user.TrackCount, "trackCount")
            .Field(user => user.PublicationCount, "publicationCount")
            .Field(user => user.Tracks, "tracks")
            .Field(user => user.Publications, "publications")
            .Computed("viewerIsFollowing", static request => ViewerBinder.Of(request.User).RequireId(), s_isFollowing)
            .Computed("plan", static request => RequireAdmin(request), s_plan)
            .Computed("isBanned", static request => RequireAdmin(request), s_isBanned);

    private static DateTime RequireAdmin(FilterContext request)
    {
        ViewerBinder.Of(request.User).RequireAdmin();
        return request.Services.GetRequiredService<TimeProvider>().UtcMoment();
    }
}
