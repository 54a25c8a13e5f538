namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The sort field of tracks in albums.</summary>
public sealed class AlbumTrackSort : SortInputType<AlbumTrack>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<AlbumTrack> members) => members.BindExplicitly().Field(link => link.Position, "position");
}
