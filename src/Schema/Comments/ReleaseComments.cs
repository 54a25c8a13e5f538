using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The comments on releases.</summary>
[ObjectType<Release>]
public static class ReleaseComments
{
    /// <summary>The comments on the release, newest first. Replies are in the `replies` of the comments.</summary>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(Release.Id))] Release release,
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        CommentsByReleaseDataLoader comments,
        CancellationToken cancellationToken
    ) => comments.For(viewer).With(paging, query).LoadAsync(release.Id, cancellationToken);
}
