using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Events;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Live comments.</summary>
[SubscriptionType]
public static class CommentSubscriptions
{
    /// <summary>
    /// A comment or reply was written on a track, an album or a release. Those of users whom you block or who block you are left out. Null where it was deleted
    /// since, or where the album has become private.
    /// </summary>
    /// <param name="subjectId">The track, album or release.</param>
    [Subscribe(With = nameof(OpenCommentAddedAsync))]
    public static async Task<CommentEvent?> CommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        [EventMessage] RecordedEvent happened,
        Viewer viewer,
        CommentByIdDataLoader comments,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) =>
        await CommentType.GetNodeAsync(((CommentAdded)happened.Event).CommentId, viewer, comments, albums, cancellationToken) is { } comment
            ? new(comment, happened.Cursor)
            : null;

    /// <param name="after">The cursor of the last event that you have seen: what came since is sent first, nothing is left out and nothing comes twice.</param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenCommentAddedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        Viewer viewer,
        EventStream events,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        var key = SubjectKey.Of(subjectId) ?? throw AccessErrors.NotASubject("subjectId");
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await db.FindVisibleSubjectAsync(viewer, key, cancellationToken) is null)
            {
                throw AccessErrors.NoSuchSubject("subjectId");
            }
        }

        var stream = await events.OpenAsync(OutboxKind.CommentAdded, key.OutboxSubject, after, cancellationToken);
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
