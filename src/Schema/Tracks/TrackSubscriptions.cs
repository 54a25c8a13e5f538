using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Subscriptions to tracks.</summary>
[SubscriptionType]
public static class TrackSubscriptions
{
    /// <summary>Delivers tracks when they are published. Those of users whom you have blocked, or who have blocked you, are left out.</summary>
    /// <param name="ownerId">
    /// The ID of a user, or null for all users whom you follow, including those whom you follow later. Null requires a sign-in.
    /// </param>
    [Subscribe(With = nameof(OpenTrackPublishedAsync))]
    public static async Task<TrackPublishedUpdate> TrackPublishedAsync(
        [ID<User>] Guid? ownerId,
        [EventMessage] RecordedEvent happened,
        TrackByIdDataLoader tracks,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is TrackPublished published ? await tracks.LoadAsync(published.TrackId, cancellationToken) : null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> OpenTrackPublishedAsync(
        [ID<User>] Guid? ownerId,
        string? after,
        FollowedUsers followed,
        CancellationToken cancellationToken
    ) => followed.OpenAsync(OutboxKind.TrackPublished, ownerId, static happened => ((TrackPublished)happened).OwnerId, "ownerId", after, cancellationToken);
}
