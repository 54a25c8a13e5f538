namespace Qplet.GraphQL.Data.Contributions;

internal sealed class DeletedContributionConfiguration : IEntityTypeConfiguration<DeletedContribution>
{
    public void Configure(EntityTypeBuilder<DeletedContribution> builder)
    {
        builder.HasKey(c => c.ContributionId);
        builder.Property(c => c.ContributionId).ValueGeneratedNever();
        builder.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.AuthorId, c.CreatedAt });
    }
}
