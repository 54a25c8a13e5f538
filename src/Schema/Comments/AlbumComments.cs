using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The comments on albums.</summary>
[ObjectType<Album>]
public static class AlbumComments
{
    /// <summary>The comments on the album, newest first. Replies are in the `replies` of the comments.</summary>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(Album.Id))] Album album,
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        CommentsByAlbumDataLoader comments,
        CancellationToken cancellationToken
    ) => comments.For(viewer).With(paging, query).LoadAsync(album.Id, cancellationToken);
}
