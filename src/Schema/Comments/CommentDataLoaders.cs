namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The DataLoaders of comments.</summary>
internal static class CommentDataLoaders
{
    /// <summary>Loads comments by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Comment> CommentById { get; } = EntityQuery.Create<QpletDbContext, Comment>(db => db.Set<Comment>());

    /// <summary>Loads the comments that opened threads, by key, with their authors.</summary>
    [EntityDataLoader<Guid>(AlwaysLoaded = [nameof(Comment.AuthorId)])]
    internal static EntityQuery<Comment> ThreadById { get; } = CommentById;

    /// <summary>Loads pages of the comments and replies of users, newest first, without hidden ones.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Comment> CommentsByAuthor { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Comment>((db, authorId) => db.Comments.Where(comment => comment.AuthorId == authorId && comment.HiddenAt == null))
            .OrderByDescending(comment => comment.CreatedAt);

    /// <summary>Loads pages of the comments that open threads on subjects whose comments belong to a plan, pinned ones first, then newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Comment> CommentsByGatedSubject { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Comment>((db, id) => db.Comments.Where(comment => comment.SubjectId == id && comment.ParentId == null))
            .OrderByDescending(comment => comment.IsPinned)
            .OrderByDescending(comment => comment.CreatedAt);

    /// <summary>Loads pages of the comments that open threads on other subjects, pinned ones first, then newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Comment> CommentsBySubject { get; } =
        CommentsByGatedSubject.WithVisibility(VisibilityLevel.ListedAmongReachable, "Whoever has found the subject may see its comments.");

    /// <summary>Loads pages of the replies in the threads of comments, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Comment> RepliesByComment { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Comment>((db, id) => db.Comments.Where(comment => comment.ParentId == id))
            .OrderByDescending(comment => comment.CreatedAt);
}
