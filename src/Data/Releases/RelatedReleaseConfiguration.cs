namespace Qplet.GraphQL.Data.Releases;

internal sealed class RelatedReleaseConfiguration : IEntityTypeConfiguration<RelatedRelease>
{
    public void Configure(EntityTypeBuilder<RelatedRelease> builder)
    {
        builder.ToTable("RelatedReleases");
        builder.HasKey(r => new
        {
            r.ReleaseId,
            r.Relation,
            r.OtherId,
        });
        builder.HasOne(r => r.Release).WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Other).WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(nameof(RelatedRelease.ReleaseId), nameof(RelatedRelease.Relation), nameof(RelatedRelease.Score), nameof(RelatedRelease.OtherId));
    }
}
