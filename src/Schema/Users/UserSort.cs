using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>What users are ordered by: only what everyone may read.</summary>
public sealed class UserSort : SortInputType<User>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<User> members) =>
        members
            .BindExplicitly()
            .Field(user => user.Name, "name")
            .Field(user => user.Username, "username")
            .Field(user => user.Role, "type")
            .Field(user => user.CreatedAt, "createdAt")
            .Field(user => user.FollowerCount, "followerCount")
            .Field(user => user.FollowingCount, "followingCount")
            .Field(user => user.TrackCount, "trackCount")
            .Field(user => user.PublicationCount, "publicationCount");
}
