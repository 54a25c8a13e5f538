using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The statistics of a user. All counts are exact.</summary>
[ObjectType]
public sealed class UserStatistics
{
    private readonly User _user;

    internal UserStatistics(User user) => _user = user;

    /// <summary>The number of releases that the user has published.</summary>
    public int Publications => _user.PublicationCount;

    /// <summary>The number of users who follow this user.</summary>
    public int Followers => _user.FollowerCount;

    /// <summary>The number of users whom this user follows.</summary>
    public int Followings => _user.FollowingCount;

    /// <summary>The number of tracks that the user has published.</summary>
    public int Tracks => _user.TrackCount;

    /// <summary>The number of albums of the user that you may see. Private albums are counted only for their owner and for admins.</summary>
    public Task<int> GetAlbumsAsync(Viewer viewer, AlbumCountByOwnerDataLoader albums, CancellationToken cancellationToken) =>
        viewer.MaySeePrivateOf(_user.Id) ? Task.FromResult(_user.AlbumCount) : albums.LoadAsync(_user.Id, cancellationToken);

    /// <summary>The number of comments and replies that the user has written.</summary>
    public Task<int> GetCommentsAsync(CommentCountByAuthorDataLoader comments, CancellationToken cancellationToken) =>
        comments.LoadAsync(_user.Id, cancellationToken);
}
