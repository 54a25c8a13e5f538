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
    /// <summary>The comments that open threads about the track, the newest first.</summary>
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
