using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Conversations;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Tracks;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>A notification about something that concerns you.</summary>
[ObjectType<Notification>]
[BindOnly(nameof(Notification.Id), nameof(Notification.Kind), nameof(Notification.ReadAt), nameof(Notification.CreatedAt))]
public static class NotificationType
{
    /// <summary>Whether you have read the notification.</summary>
    public static bool GetIsRead([Parent(nameof(Notification.ReadAt))] Notification notification) => notification.ReadAt is not null;

    /// <summary>The user who caused the notification.</summary>
    public static Task<User?> GetActorAsync(
        [Parent(nameof(Notification.ActorId))] Notification notification,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => notification.ActorId is { } actorId ? users.LoadAsync(actorId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The track that the notification is about, or null if it is not about a track.</summary>
    [NotFilterable]
    public static Task<Track?> GetTrackAsync(
        [Parent(nameof(Notification.TrackId))] Notification notification,
        TrackByIdDataLoader tracks,
        CancellationToken cancellationToken
    ) => notification.TrackId is { } trackId ? tracks.LoadAsync(trackId, cancellationToken) : Task.FromResult<Track?>(null);

    /// <summary>The album that the notification is about, or null if it is not about an album or you may not see it.</summary>
    [NotFilterable]
    public static Task<Album?> GetAlbumAsync(
        [Parent(nameof(Notification.AlbumId))] Notification notification,
        Viewer viewer,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) => notification.AlbumId is { } albumId ? AlbumType.GetNodeAsync(albumId, viewer, albums, cancellationToken) : Task.FromResult<Album?>(null);

    /// <summary>The release that the notification is about, or null if it is not about a release.</summary>
    [NotFilterable]
    public static Task<Release?> GetReleaseAsync(
        [Parent(nameof(Notification.ReleaseId))] Notification notification,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => notification.ReleaseId is { } releaseId ? releases.LoadAsync(releaseId, cancellationToken) : Task.FromResult<Release?>(null);

    /// <summary>The comment that the notification is about, or null if it is not about a comment or you may not see it.</summary>
    [NotFilterable]
    public static Task<Comment?> GetCommentAsync(
        [Parent(nameof(Notification.CommentId))] Notification notification,
        Viewer viewer,
        CommentByIdDataLoader comments,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) =>
        notification.CommentId is { } commentId
            ? CommentType.GetNodeAsync(commentId, viewer, comments, albums, cancellationToken)
            : Task.FromResult<Comment?>(null);

    /// <summary>The message that the notification is about, or null if it is not about a message or you no longer take part in the conversation.</summary>
    [NotFilterable]
    public static Task<Message?> GetMessageAsync(
        [Parent(nameof(Notification.MessageId))] Notification notification,
        Viewer viewer,
        MessageByIdDataLoader messages,
        CancellationToken cancellationToken
    ) => notification.MessageId is { } messageId ? MessageType.GetNodeAsync(messageId, viewer, messages, cancellationToken) : Task.FromResult<Message?>(null);

    /// <summary>Returns a notification by its key, or null if it is not the caller's.</summary>
    [NodeResolver]
    public static async Task<Notification?> GetNodeAsync(
        Guid id,
        Viewer viewer,
        NotificationByIdDataLoader notifications,
        CancellationToken cancellationToken
    ) => await notifications.LoadAsync(id, cancellationToken) is { } notification && viewer.Is(notification.UserId) ? notification : null;
}
