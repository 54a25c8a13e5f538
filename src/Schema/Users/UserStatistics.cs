using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>What is counted about a user. All counts are exact.</summary>
[ObjectType]
public sealed class UserStatistics
{
    private readonly User _user;

    internal UserStatistics(User user) => _user = user;

    /// <summary>How many releases the user has published.</summary>
    public int Publications => _user.PublicationCount;

    /// <summary>How many users follow this one.</summary>
    public int Followers => _user.FollowerCount;

    /// <summary>How many users this one follows.</summary>
    public int Followings => _user.FollowingCount;

    /// <summary>How many tracks the user has published.</summary>
    public int Tracks => _user.TrackCount;

    /// <summary>How many albums of the user you may see: private ones count for their owner and for admins.</summary>
    public Task<int> GetAlbumsAsync(Viewer viewer, AlbumCountByOwnerDataLoader albums, CancellationToken cancellationToken) =>
        viewer.MaySeePrivateOf(_user.Id) ? Task.FromResult(_user.AlbumCount) : albums.LoadAsync(_user.Id, cancellationToken);

    /// <summary>How many comments and replies the user has written.</summary>
    public Task<int> GetCommentsAsync(CommentCountByAuthorDataLoader comments, CancellationToken cancellationToken) =>
        comments.LoadAsync(_user.Id, cancellationToken);
}
