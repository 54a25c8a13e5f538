namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The sort fields of tracks in playlists.</summary>
public sealed class PlaylistTrackSort : SortInputType<PlaylistTrack>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<PlaylistTrack> members) =>
        members.BindExplicitly().Field(entry => entry.Position).Field(entry => entry.AddedAt);
}
