using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Subscriptions to comments.</summary>
[SubscriptionType]
public static class CommentSubscriptions
{
    /// <summary>
    /// Delivers the comments and replies on a subject when they are written. Comments by users whom you have blocked, or who have blocked you, are left out.
    /// An event has no comment if it has been deleted since, or if you may no longer see the subject.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be commentable.</param>
    [Subscribe(With = nameof(OpenCommentAddedAsync))]
    public static async Task<CommentAddedUpdate> CommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        [EventMessage] RecordedEvent happened,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is CommentAdded added ? await comments.LoadAsync(added.CommentId, cancellationToken) : null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenCommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        Viewer viewer,
        EventStream events,
        IQueryExecutor queries,
        SubjectCatalog catalog,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        var key =
            catalog.Decode(subjectId) is { } named && catalog[named.Kind].IsCommentable
                ? named
                : throw AccessErrors.NotASubject("subjectId", catalog.CommentableTypes);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await catalog.FindAsync(db, viewer, key, cancellationToken) is null)
            {
                throw AccessErrors.NoSuchSubject("subjectId");
            }
        }

        // Nobody can block a viewer who is not signed in.
        return await events.OpenAsync(
            EventSource.Of(OutboxKind.CommentAdded, key.ToString()),
            after,
            viewer.IsSignedIn ? (happened, token) => ChooseAsync((CommentAdded)happened, queries, token) : null,
            cancellationToken
        );
    }

    /// <summary>
    /// Leaves out the comments by blocked users, as of the time of the event. The events of comments that the viewer cannot reach stay, without the comment.
    /// </summary>
    private static async ValueTask<EventChoice> ChooseAsync(CommentAdded added, IQueryExecutor queries, CancellationToken cancellationToken) =>
        await queries.IsListedAsync<Guid, Comment>(added.CommentId, cancellationToken)
        || !await queries.IsReachableAsync<Guid, Comment>(added.CommentId, cancellationToken)
            ? EventChoice.Deliver
            : EventChoice.Skip;
}
