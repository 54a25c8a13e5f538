namespace Qplet.GraphQL.Data.Releases;

internal sealed class DeletedReleaseConfiguration : IEntityTypeConfiguration<DeletedRelease>
{
    public void Configure(EntityTypeBuilder<DeletedRelease> builder)
    {
        builder.HasKey(r => r.ReleaseId);
        builder.Property(r => r.ReleaseId).ValueGeneratedNever();
        builder.HasOne(r => r.Publisher).WithMany().HasForeignKey(r => r.PublisherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.PublisherId, r.PublishedAt });
    }
}
