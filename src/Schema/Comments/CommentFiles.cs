using Qplet.GraphQL.Schema.Media;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Attaches files to comments. The methods belong into the transaction of the change.</summary>
internal static class CommentFiles
{
    private const string Field = "input.attachmentIds";

    /// <summary>Checks files to attach: there are not too many, and the author owns all of them.</summary>
    /// <exception cref="ValidationException">A file does not exist, belongs to another user or appears more than once, or there are too many.</exception>
    public static async Task RequireFilesAsync(this QpletDbContext db, Guid authorId, IReadOnlyList<Guid> fileIds, CancellationToken cancellationToken)
    {
        RequireCount(fileIds);
        await db.RequireOwnedFilesAsync(authorId, fileIds, Field, cancellationToken);
    }

    /// <summary>Attaches files to a comment that has none, in their order.</summary>
    public static void AddFiles(this QpletDbContext db, Comment comment, IReadOnlyList<Guid> fileIds) =>
        db.CommentAttachments.AddRange(
            fileIds.Select(
                (id, position) =>
                    new CommentAttachment
                    {
                        CommentId = comment.Id,
                        MediaAssetId = id,
                        Position = position,
                    }
            )
        );

    /// <summary>Replaces the files of a comment, and returns whether they or their order have changed.</summary>
    /// <exception cref="ValidationException">
    /// A file that was not attached does not exist or belongs to another user, or a file appears more than once, or there are too many.
    /// </exception>
    public static async Task<bool> ReplaceFilesAsync(this QpletDbContext db, Comment comment, IReadOnlyList<Guid> fileIds, CancellationToken cancellationToken)
    {
        var links = db.CommentAttachments.Where(link => link.CommentId == comment.Id);
        var present = await links.OrderBy(static link => link.Position).Select(static link => link.MediaAssetId).ToListAsync(cancellationToken);
        if (present.SequenceEqual(fileIds))
        {
            return false;
        }
        RequireCount(fileIds);
        if (fileIds.Distinct().Count() != fileIds.Count)
        {
            throw DomainErrors.Twice(Field);
        }

        // A file that is attached already may have come from an import, without an owner.
        await db.RequireOwnedFilesAsync(comment.AuthorId, [.. fileIds.Except(present)], Field, cancellationToken);
        await links.ExecuteDeleteAsync(cancellationToken);
        db.AddFiles(comment, fileIds);
        return true;
    }

    private static void RequireCount(IReadOnlyList<Guid> fileIds)
    {
        if (fileIds.Count > AttachmentLimits.MaxCount)
        {
            throw DomainErrors.TooMany(Field, AttachmentLimits.MaxCount);
        }
    }
}
