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
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenPostPublishedAsync(
        [ID<User>] Guid? authorId,
        string? after,
        FollowedUsers followed,
        EventStream events,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        if (authorId is not { } id)
        {
            return await events.OpenAsync(
                followed.SourceOf(OutboxKind.PostPublished),
                after,
                (happened, token) => ChooseAsync((PostPublished)happened, followed, token),
                cancellationToken
            );
        }
        if (!await queries.IsReachableAsync<Guid, User>(id, cancellationToken))
        {
            throw AccessErrors.NoSuchSubject("authorId");
        }
        return await events.OpenAsync(
            EventSource.Of(OutboxKind.PostPublished, OutboxSubject.User(id)),
            after,
            (happened, token) => ChooseAsync((PostPublished)happened, id, queries, token),
            cancellationToken
        );
    }

    // The topic of a user also has the events of those whom the user follows.
    private static async ValueTask<EventChoice> ChooseAsync(
        PostPublished published,
        Guid authorId,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => published.AuthorId == authorId && await queries.IsListedAsync<Guid, User>(authorId, cancellationToken) ? EventChoice.Deliver : EventChoice.Skip;

    private static async ValueTask<EventChoice> ChooseAsync(PostPublished published, FollowedUsers followed, CancellationToken cancellationToken) =>
        await followed.IncludeAsync(published.AuthorId, cancellationToken) ? EventChoice.Deliver : EventChoice.Skip;
}
