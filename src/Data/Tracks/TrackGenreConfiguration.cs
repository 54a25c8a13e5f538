namespace Qplet.GraphQL.Data.Tracks;

internal sealed class TrackGenreConfiguration : IEntityTypeConfiguration<TrackGenre>
{
    public void Configure(EntityTypeBuilder<TrackGenre> builder)
    {
        builder.HasKey(g => new { g.TrackId, g.GenreId });
        builder.HasIndex(g => new { g.GenreId, g.TrackId });
    }
}
