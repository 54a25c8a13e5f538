namespace Qplet.GraphQL.Data.Contributions;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.Property(c => c.ReviewNote).HasMaxLength(TextLimits.ContributionNote);
        builder.HasOne(c => c.Release).WithMany().HasForeignKey(c => c.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.ReviewedBy).WithMany().HasForeignKey(c => c.ReviewedById).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(nameof(Contribution.ReleaseId), nameof(Contribution.CreatedAt), nameof(Contribution.Id));
        builder.HasIndex(nameof(Contribution.ReleaseId), nameof(Contribution.State), nameof(Contribution.CreatedAt), nameof(Contribution.Id));
        builder.HasIndex(nameof(Contribution.AuthorId), nameof(Contribution.CreatedAt), nameof(Contribution.Id));
        builder.HasIndex(nameof(Contribution.AuthorId), nameof(Contribution.State), nameof(Contribution.CreatedAt), nameof(Contribution.Id));
        builder.HasIndex(c => c.ReviewedById).HasFilter("\"ReviewedById\" IS NOT NULL");
    }
}
