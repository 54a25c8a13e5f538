using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the comments that open threads on releases, newest first, without those by users whom the viewer has blocked or who have blocked the
/// viewer.
/// </summary>
public sealed class CommentsByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : CommentsDataLoader<int>(queries, scheduler)
{
    private static readonly EntityQuery<int, Comment> s_all = EntityQuery
        .Create<QpletDbContext, int, Comment>((db, id) => db.Comments.Where(comment => comment.ReleaseId == id && comment.ParentId == null))
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<int, Guid, Comment> s_unblocked = EntityQuery
        .Create<QpletDbContext, int, Guid, Comment>(
            (db, id, viewerId) =>
                db.Comments.Where(comment =>
                    comment.ReleaseId == id
                    && comment.ParentId == null
                    && !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<int, Comment> All => s_all;

    /// <inheritdoc />
    protected override EntityQuery<int, Guid, Comment> Unblocked => s_unblocked;
}
