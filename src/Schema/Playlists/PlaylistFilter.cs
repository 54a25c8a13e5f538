using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The filter fields of playlists.</summary>
public sealed class PlaylistFilter : FilterInputType<Playlist>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Playlist> members) =>
        members
            .BindExplicitly()
            .Field(playlist => playlist.Id)
            .Field(playlist => playlist.Name)
            .Field(playlist => playlist.Owner)
            .Field(playlist => playlist.SystemKind)
            .Field(playlist => playlist.IsPrivate)
            .Field(playlist => playlist.CreatedAt)
            .Field(playlist => playlist.TrackCount)
            .Field(playlist => playlist.LikeCount)
            .Field(playlist => playlist.CommentCount)
            .Field(playlist => playlist.ShareCount)
            .Field(playlist => playlist.Tracks)
            .ViewerReactions(playlist => playlist.Id);
}
