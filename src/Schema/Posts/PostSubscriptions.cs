using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Subscriptions to posts.</summary>
[SubscriptionType]
public static class PostSubscriptions
{
    /// <summary>
    /// Delivers posts when they are published. Posts by users whom you have blocked, or who have blocked you, are left out. An event has no post if it has been
    /// deleted since.
    /// </summary>
    /// <param name="authorId">
    /// The ID of the author, or null for all users whom you follow, including those whom you follow later. Null requires a sign-in.
    /// </param>
    [Subscribe(With = nameof(OpenPostPublishedAsync))]
    public static async Task<PostPublishedUpdate> PostPublishedAsync(
        [ID<User>] Guid? authorId,
        [EventMessage] RecordedEvent happened,
        PostByIdDataLoader posts,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is PostPublished published ? await posts.LoadAsync(published.PostId, cancellationToken) : null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> OpenPostPublishedAsync(
        [ID<User>] Guid? authorId,
        string? after,
        FollowedUsers followed,
        CancellationToken cancellationToken
    ) => followed.OpenAsync(OutboxKind.PostPublished, authorId, static happened => ((PostPublished)happened).AuthorId, "authorId", after, cancellationToken);
}
