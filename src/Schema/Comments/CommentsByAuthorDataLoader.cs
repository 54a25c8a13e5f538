using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the comments and replies of users, newest first, without hidden ones. Comments on private albums are visible only to the album's owner
/// and to admins.
/// </summary>
public sealed class CommentsByAuthorDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, Comment>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Comment> s_all = EntityQuery
        .Create<QpletDbContext, Guid, Comment>((db, authorId) => db.Comments.Where(comment => comment.AuthorId == authorId && comment.HiddenAt == null))
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Comment> s_public = EntityQuery
        .Create<QpletDbContext, Guid, Comment>(
            (db, authorId) =>
                db.Comments.Where(comment =>
                    comment.AuthorId == authorId && comment.HiddenAt == null && !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate)
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Comment> s_visible = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Comment>(
            (db, authorId, viewerId) =>
                db.Comments.Where(comment =>
                    comment.AuthorId == authorId
                    && comment.HiddenAt == null
                    && !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate && album.OwnerId != viewerId)
                    && !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    private Viewer _viewer = Viewer.Anonymous;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Comment> Source =>
        _viewer.IsAdmin ? s_all
        : _viewer.Id is { } viewerId ? s_visible.With(viewerId)
        : s_public;

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public CommentsByAuthorDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
