using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the comments that open threads on subjects of any kind, pinned ones first, then newest first, without those by users whom the viewer has
/// blocked or who have blocked the viewer.
/// </summary>
public sealed class CommentsBySubjectDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : CommentsDataLoader(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Comment> s_all = EntityQuery
        .Create<QpletDbContext, Guid, Comment>((db, id) => db.Comments.Where(comment => comment.SubjectId == id && comment.ParentId == null))
        .OrderByDescending(comment => comment.IsPinned)
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Comment> s_unblocked = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Comment>(
            (db, id, viewerId) =>
                db.Comments.Where(comment =>
                    comment.SubjectId == id
                    && comment.ParentId == null
                    && !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.IsPinned)
        .OrderByDescending(comment => comment.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Comment> All => s_all;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Guid, Comment> Unblocked => s_unblocked;
}
