namespace Qplet.GraphQL.Data.Releases;

internal sealed class TracklistEntryConfiguration : IEntityTypeConfiguration<TracklistEntry>
{
    public void Configure(EntityTypeBuilder<TracklistEntry> builder)
    {
        builder.ToTable("TracklistEntries");
        builder.HasKey(e => new { e.ReleaseId, e.Position });
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(TextLimits.Title);
        builder.HasOne(e => e.Release).WithMany(r => r.Tracklist).HasForeignKey(e => e.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.Track).WithMany().HasForeignKey(e => e.TrackId).OnDelete(DeleteBehavior.SetNull);
    }
}
