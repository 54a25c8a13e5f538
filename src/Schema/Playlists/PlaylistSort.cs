namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The sort fields of playlists.</summary>
public sealed class PlaylistSort : SortInputType<Playlist>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Playlist> members) =>
        members
            .BindExplicitly()
            .Field(playlist => playlist.Name)
            .Field(playlist => playlist.Owner)
            .Field(playlist => playlist.CreatedAt)
            .Field(playlist => playlist.TrackCount)
            .Field(playlist => playlist.LikeCount)
            .Field(playlist => playlist.CommentCount)
            .Field(playlist => playlist.ShareCount);
}
