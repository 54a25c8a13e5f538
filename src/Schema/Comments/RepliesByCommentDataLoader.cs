using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the replies in the threads of comments, newest first, without those by users whom the viewer has blocked or who have blocked the viewer.
/// </summary>
public sealed class RepliesByCommentDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : CommentsDataLoader(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Comment> s_all = EntityQuery
        .Create<QpletDbContext, Guid, Comment>((db, id) => db.Comments.Where(comment => comment.ParentId == id))
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Comment> s_unblocked = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Comment>(
            (db, id, viewerId) =>
                db.Comments.Where(comment =>
                    comment.ParentId == id
                    && !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Comment> All => s_all;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Guid, Comment> Unblocked => s_unblocked;
}
