namespace Qplet.GraphQL.Data.Events;

internal sealed class InterestConfiguration : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> builder)
    {
        builder.HasKey(i => new { i.EventId, i.UserId });
        builder.HasOne(i => i.Event).WithMany(e => e.InterestLinks).HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.User).WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(nameof(Interest.EventId), nameof(Interest.CreatedAt), nameof(Interest.UserId));
        builder.HasIndex(i => new { i.UserId, i.EventId });
    }
}
