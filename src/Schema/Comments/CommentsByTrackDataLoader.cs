using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Querying;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Loads pages of the comments that open threads about tracks, the newest first, without those of users whom the viewer blocks or who block the viewer.</summary>
public sealed class CommentsByTrackDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, Comment>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Comment> s_all =
        EntityQuery.Create<QpletDbContext, Guid, Comment>((db, id) => db.Comments.Where(comment => comment.TrackId == id && comment.ParentId == null))
            .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Comment> s_unblocked =
        EntityQuery.Create<QpletDbContext, Guid, Guid, Comment>(
            (db, id, viewerId) => db.Comments.Where(comment =>
                comment.TrackId == id && comment.ParentId == null
                && !db.Blocks.Any(block =>
                    (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId) || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId))))
            .OrderByDescending(comment => comment.CreatedAt);

    private Guid? _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Comment> Source => _viewerId is { } viewerId ? s_unblocked.With(viewerId) : s_all;

    /// <summary>The same loader for who asks; one operation has one viewer.</summary>
    public CommentsByTrackDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.Id;
        return this;
    }
}
