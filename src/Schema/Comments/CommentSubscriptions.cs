using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Events;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

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
        Viewer viewer,
        VisibleCommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, await CommentType.GetNodeAsync(((CommentAdded)happened.Event).CommentId, viewer, comments, cancellationToken));

    /// <param name="after">
    /// The cursor of the last event that you have received. The events since then are delivered first; each event is delivered exactly once. If it is
    /// omitted or null, delivery starts with the next event.
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenCommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        Viewer viewer,
        EventStream events,
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

        var stream = await events.OpenAsync(OutboxKind.CommentAdded, key.ToString(), after, cancellationToken);
        return viewer.Id is { } viewerId ? WithoutBlockedAsync(stream, viewerId, contexts, cancellationToken) : stream;
    }

    private static async IAsyncEnumerable<RecordedEvent> WithoutBlockedAsync(
        IAsyncEnumerable<RecordedEvent> stream,
        Guid viewerId,
        IDbContextFactory<QpletDbContext> contexts,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var happened in stream.WithCancellation(cancellationToken))
        {
            bool isBlocked;
            await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            {
                isBlocked = await db.IsBlockedAsync(viewerId, ((CommentAdded)happened.Event).AuthorId, cancellationToken);
            }
            if (!isBlocked)
            {
                yield return happened;
            }
        }
    }
}
