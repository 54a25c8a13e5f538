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
    /// <summary>The comments that open threads about the release, the newest first.</summary>
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
