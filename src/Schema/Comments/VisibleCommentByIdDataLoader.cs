using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Loads comments by key; those about a private album are found for the album's owner and admins only.</summary>
public sealed class VisibleCommentByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Comment>(queries, scheduler)
{
    private static readonly EntityQuery<Comment> s_all = EntityQuery.Create<QpletDbContext, Comment>(db => db.Comments);

    private static readonly EntityQuery<Comment> s_public = EntityQuery.Create<QpletDbContext, Comment>(db =>
        db.Comments.Where(comment => !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate))
    );

    private static readonly EntityQuery<Guid, Comment> s_visible = EntityQuery.Create<QpletDbContext, Guid, Comment>(
        (db, viewerId) => db.Comments.Where(comment => !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate && album.OwnerId != viewerId))
    );

    private Viewer _viewer = Viewer.Anonymous;

    /// <inheritdoc />
    protected override EntityQuery<Comment> Source =>
        _viewer.IsAdmin ? s_all
        : _viewer.Id is { } viewerId ? s_visible.With(viewerId)
        : s_public;

    /// <summary>Returns the same loader for a viewer; one operation has one viewer.</summary>
    public VisibleCommentByIdDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
