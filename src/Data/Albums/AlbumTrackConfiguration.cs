namespace Qplet.GraphQL.Data.Albums;

internal sealed class AlbumTrackConfiguration : IEntityTypeConfiguration<AlbumTrack>
{
    public void Configure(EntityTypeBuilder<AlbumTrack> builder)
    {
        builder.HasKey(l => new { l.AlbumId, l.TrackId });
        builder.HasIndex(nameof(AlbumTrack.AlbumId), nameof(AlbumTrack.Position), nameof(AlbumTrack.TrackId));
        builder.HasIndex(l => new { l.TrackId, l.AlbumId });
    }
}
