using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes comments: first those that open threads, then replies, then the references between replies.</summary>
internal sealed class CommentWriter(ImportContext context)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var drafts = context.Set.Comments.All;
        var openings = await WriteAsync(drafts.Where(d => !d.Value.IsReply), New, cancellationToken);
        var replies = await WriteAsync(
            drafts.Where(d => d.Value.IsReply),
            (id, draft) =>
            {
                if (draft.ParentId is { } parent && openings.Contains(parent))
                {
                    return New(id, Threaded(draft, drafts[parent]));
                }
                context.Set.Refuse(draft.Place, "comments", ImportErrors.NoParent());
                return null;
            },
            cancellationToken
        );
        await WriteAnswersAsync(drafts, replies, cancellationToken);

        var db = context.Db;
        await context.LinkAsync(
            "attachments of comments",
            drafts.Where(d => openings.Contains(d.Key)),
            d => d.AttachmentIds,
            (comment, media, position) =>
                new CommentAttachment
                {
                    CommentId = comment,
                    MediaAssetId = media,
                    Position = position,
                },
            context.Db.CommentAttachments,
            cancellationToken
        );
    }

    private Task<HashSet<Guid>> WriteAsync(
        IEnumerable<KeyValuePair<Guid, CommentDraft>> drafts,
        Func<Guid, CommentDraft, Comment?> create,
        CancellationToken cancellationToken
    ) => context.UpsertAsync("comments", drafts, create, Apply, cancellationToken);

    private Comment? New(Guid id, CommentDraft draft)
    {
        if (draft.Content is null)
        {
            context.Set.Refuse(draft.Place, "comments", ImportErrors.NoContent());
            return null;
        }

        if (draft.Subject is not { } subject)
        {
            context.Set.Refuse(draft.Place, "comments", ImportErrors.NoRelease("comment"));
            return null;
        }

        return new Comment
        {
            Id = id,
            AuthorId = context.User(draft.AuthorId),
            ParentId = draft.ParentId,
            CreatedAt = draft.CreatedAt ?? context.Now,
        }.About(subject);
    }

    private void Apply(Comment row, CommentDraft draft)
    {
        row.Content = draft.Content ?? row.Content;
        if (draft.AuthorId is not null)
        {
            row.AuthorId = context.User(draft.AuthorId);
        }
        row.IsPinned = draft.IsPinned ?? row.IsPinned;
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        row.UpdatedAt = draft.UpdatedAt.Value ?? row.UpdatedAt ?? (draft.IsUpdated == true ? row.CreatedAt : null);
    }

    private async Task WriteAnswersAsync(IReadOnlyDictionary<Guid, CommentDraft> drafts, HashSet<Guid> replies, CancellationToken cancellationToken)
    {
        foreach (
            var piece in replies.Where(id => drafts[id].InReplyToId.Value is { } other && replies.Contains(other) && other != id).Chunk(ImportContext.Piece)
        )
        {
            var rows = await context.Db.Comments.Where(c => piece.Contains(c.Id)).ToListAsync(cancellationToken);
            foreach (var reply in rows)
            {
                reply.InReplyToId = drafts[reply.Id].InReplyToId.Value;
            }
            await context.Db.SaveChangesAsync(cancellationToken);
            context.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>Returns the thread of a reply, which determines its subject.</summary>
    private static CommentDraft Threaded(CommentDraft reply, CommentDraft parent)
    {
        (reply.TrackId, reply.AlbumId, reply.PostId, reply.ReleaseId) = (parent.TrackId, parent.AlbumId, parent.PostId, parent.ReleaseId);
        return reply;
    }
}
