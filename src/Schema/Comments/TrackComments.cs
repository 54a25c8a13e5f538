using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The comments on tracks.</summary>
[ObjectType<Track>]
public static class TrackComments
{
    /// <summary>The comments on the track, newest first. Replies are in the `replies` of the comments.</summary>
    [UsePaging(ConnectionName = "Comments")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(Track.Id))] Track track,
        PagingArguments paging,
        QueryContext<Comment> query,
        Viewer viewer,
        CommentsByTrackDataLoader comments,
        CancellationToken cancellationToken
    ) => comments.For(viewer).With(paging, query).LoadAsync(track.Id, cancellationToken);
}
