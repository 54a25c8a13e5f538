namespace Qplet.GraphQL.Data.Events;

internal sealed class EventTagConfiguration : IEntityTypeConfiguration<EventTag>
{
    public void Configure(EntityTypeBuilder<EventTag> builder)
    {
        builder.ToTable("EventTags");
        builder.HasKey(t => new { t.EventId, t.Position });
        builder.Property(t => t.Name).HasMaxLength(TextLimits.Tag);
        builder.HasOne(t => t.Event).WithMany(e => e.Tags).HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.Name, t.EventId });
    }
}
