using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// The filter fields of users, which are only those that everyone may see. The e-mail address, plan and date of birth are left out because a filter would
/// reveal them.
/// </summary>
public sealed class UserFilter : FilterInputType<User>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<User> members) =>
        members
            .BindExplicitly()
            .Field(user => user.Id, "id")
            .Field(user => user.Name, "name")
            .Field(user => user.Username, "username")
            .Field(user => user.Nickname, "nickname")
            .Field(user => user.Role, "type")
            .Field(user => user.About, "about")
            .Field(user => user.Gender, "gender")
            .Field(user => user.CreatedAt, "createdAt")
            .Field(user => user.FollowerCount, "followerCount")
            .Field(user => user.FollowingCount, "followingCount")
            .Field(user => user.TrackCount, "trackCount")
            .Field(user => user.PublicationCount, "publicationCount")
            .Field(user => user.Tracks, "tracks")
            .Field(user => user.Publications, "publications");
}
