namespace Qplet.GraphQL.Data.Playlists;

internal sealed class PlaylistTrackConfiguration : IEntityTypeConfiguration<PlaylistTrack>
{
    public void Configure(EntityTypeBuilder<PlaylistTrack> builder)
    {
        builder.HasKey(l => l.Id);
        builder.HasIndex(nameof(PlaylistTrack.PlaylistId), nameof(PlaylistTrack.Position), nameof(PlaylistTrack.Id));
        builder.HasIndex(l => new { l.TrackId, l.PlaylistId });
    }
}
