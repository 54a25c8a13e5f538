namespace Qplet.GraphQL.Schema.Users;

/// <summary>The sort fields of users, which are only those that everyone may see.</summary>
public sealed class UserSort : SortInputType<User>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<User> members) =>
        members
            .BindExplicitly()
            .Field(user => user.Name, "name")
            .Field(user => user.Username, "username")
            .Field(user => user.CreatedAt, "createdAt")
            .Field(user => user.FollowerCount, "followerCount")
            .Field(user => user.FollowingCount, "followingCount")
            .Field(user => user.TrackCount, "trackCount")
            .Field(user => user.PublicationCount, "publicationCount")
            .Field(user => user.ViewCount, "viewCount");
}
