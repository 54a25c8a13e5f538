namespace Qplet.GraphQL.Data.Events;

internal sealed class EventMediaConfiguration : IEntityTypeConfiguration<EventMedia>
{
    public void Configure(EntityTypeBuilder<EventMedia> builder)
    {
        builder.ToTable("EventMedia");
        builder.HasKey(m => new { m.EventId, m.MediaAssetId });
        builder.HasOne(m => m.Event).WithMany(e => e.MediaLinks).HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.MediaAsset).WithMany().HasForeignKey(m => m.MediaAssetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.MediaAssetId);
    }
}
