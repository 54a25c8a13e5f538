namespace Qplet.GraphQL.Schema.Users;

/// <summary>The sort fields of lists of followers and of followed users, in addition to those of the user.</summary>
public sealed class FollowSort : SortInputType<Follow>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Follow> members) => members.Field(follow => follow.CreatedAt, "followedAt");
}
