using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Subscriptions to comments.</summary>
[SubscriptionType]
public static class CommentSubscriptions
{
    /// <summary>
    /// Delivers the comments and replies on a subject when they are written. Comments by users whom you have blocked, or who have blocked you, are left out.
    /// An event has no comment if it has been deleted since, if you may no longer see the subject, or if the subject is a release, your plan is below PREMIUM,
    /// and neither the comment nor the release is yours.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be commentable.</param>
    [Subscribe(With = nameof(OpenCommentAddedAsync))]
    public static async Task<CommentAddedUpdate> CommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        [EventMessage] RecordedEvent happened,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is CommentAdded added ? await comments.LoadAsync(added.CommentId, cancellationToken) : null);

    /// <summary>
    /// Delivers the comments and replies on a subject when they are edited, hidden, pinned or unpinned, and the IDs of those that are deleted. Comments by
    /// users whom you have blocked, or who have blocked you, are left out. An event has no comment if you may no longer see the subject, or if the subject is a
    /// release, your plan is below PREMIUM, and neither the comment nor the release is yours.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be commentable.</param>
    [Subscribe(With = nameof(OpenCommentChangedAsync))]
    public static async Task<CommentChangedUpdate> CommentChangedAsync(
        [GraphQLType("ID!")] string subjectId,
        [EventMessage] RecordedEvent happened,
        CommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) =>
        happened.Event is not CommentChanged change ? new(happened.Cursor, null, null)
        : change.IsDeleted ? new(happened.Cursor, null, change.CommentId)
        : new(happened.Cursor, await comments.LoadAsync(change.CommentId, cancellationToken), null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> OpenCommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        CommentStream comments,
        CancellationToken cancellationToken
    ) => comments.OpenAsync(OutboxKind.CommentAdded, subjectId, after, cancellationToken);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> OpenCommentChangedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        CommentStream comments,
        CancellationToken cancellationToken
    ) => comments.OpenAsync(OutboxKind.CommentChanged, subjectId, after, cancellationToken);
}
