using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Queries for comments.</summary>
[QueryType]
public static class CommentQueries
{
    private static readonly EntityQuery<Comment> s_public = EntityQuery
        .Create<QpletDbContext, Comment>(db => db.Comments.Where(comment => !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate)))
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Comment> s_visible = EntityQuery
        .Create<QpletDbContext, Guid, Comment>(
            (db, viewerId) =>
                db.Comments.Where(comment =>
                    !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate && album.OwnerId != viewerId)
                    && !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    private static readonly EntityQuery<Guid, Comment> s_visibleToAdmin = EntityQuery
        .Create<QpletDbContext, Guid, Comment>(
            (db, viewerId) =>
                db.Comments.Where(comment =>
                    !db.Blocks.Any(block =>
                        (block.BlockerId == viewerId && block.BlockedId == comment.AuthorId)
                        || (block.BlockerId == comment.AuthorId && block.BlockedId == viewerId)
                    )
                )
        )
        .OrderByDescending(comment => comment.CreatedAt);

    /// <summary>Returns a comment or reply by its ID, or null if no comment has this ID or you may not see its subject.</summary>
    /// <param name="id">The ID of the comment.</param>
    public static Task<Comment?> GetCommentAsync(
        [ID<Comment>] Guid id,
        Viewer viewer,
        VisibleCommentByIdDataLoader comments,
        CancellationToken cancellationToken
    ) => CommentType.GetNodeAsync(id, viewer, comments, cancellationToken);

    /// <summary>
    /// The comments and replies on all subjects that you may see, newest first. Comments by users whom you have blocked, or who have blocked you, are left
    /// out.
    /// </summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) =>
        queries.ToPageAsync(
            viewer.Id is not { } viewerId ? s_public : (viewer.IsAdmin ? s_visibleToAdmin : s_visible).With(viewerId),
            paging,
            query,
            cancellationToken
        );
}
