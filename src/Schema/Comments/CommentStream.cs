using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Opens the streams of events about the comments on a subject, with the rules of who may see the comments.</summary>
public sealed class CommentStream(Viewer viewer, EventStream events, SubjectCatalog catalog, IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>Opens the stream of one kind of events.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="subjectId">The ID of the subject.</param>
    /// <param name="after">The cursor of the last event that the client has received; null to start with the next event.</param>
    /// <param name="cancellationToken">Ends the stream when canceled.</param>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The ID is not that of a commentable subject (ID_WRONG_TYPE), the viewer may not see the subject (NOT_FOUND), or the cursor cannot be used.
    /// </exception>
    public async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenAsync(OutboxKind kind, string subjectId, string? after, CancellationToken cancellationToken)
    {
        var key =
            catalog.Decode(subjectId) is { } named && catalog[named.Kind].IsCommentable
                ? named
                : throw AccessErrors.NotASubject("subjectId", catalog.CommentableTypes);
        Subject about;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            about = await catalog.FindAsync(db, viewer, key, cancellationToken) ?? throw AccessErrors.NoSuchSubject("subjectId");
        }
        return await events.OpenAsync(
            EventSource.Of(kind, key.ToString()),
            after,
            (happened, token) =>
                happened switch
                {
                    CommentAdded added => ChooseAsync(added.AuthorId, token),
                    CommentChanged { IsDeleted: false } changed => ChooseAsync(changed.AuthorId, token),
                    CommentChanged deleted => ChooseDeletedAsync(about, deleted.AuthorId, token),
                    _ => ValueTask.FromResult(EventChoice.Skip),
                },
            cancellationToken
        );
    }

    /// <summary>
    /// Leaves out the comments by blocked users, as of the time of the event. The events of comments that the viewer cannot reach stay, without the comment.
    /// </summary>
    private async ValueTask<EventChoice> ChooseAsync(Guid authorId, CancellationToken cancellationToken)
    {
        if (viewer.Id is not { } viewerId || viewerId == authorId)
        {
            return EventChoice.Deliver;
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IsBlockedAsync(viewerId, authorId, cancellationToken) ? EventChoice.Skip : EventChoice.Deliver;
    }

    /// <summary>
    /// Leaves out deleted comments that the viewer did not see: those by blocked users, those that belong to a higher plan, and those on a subject that is
    /// hidden by now.
    /// </summary>
    private async ValueTask<EventChoice> ChooseDeletedAsync(Subject about, Guid authorId, CancellationToken cancellationToken)
    {
        if (about.Rules.Commenting is { } feature && viewer.Plan < feature.Plan && !viewer.MaySeePrivateOf(about.OwnerId) && !viewer.Is(authorId))
        {
            return EventChoice.Skip;
        }
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await catalog.FindAsync(db, viewer, about.Key, cancellationToken) is null)
            {
                return EventChoice.Skip;
            }
        }
        return await ChooseAsync(authorId, cancellationToken);
    }
}
