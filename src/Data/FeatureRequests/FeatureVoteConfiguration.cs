namespace Qplet.GraphQL.Data.FeatureRequests;

internal sealed class FeatureVoteConfiguration : IEntityTypeConfiguration<FeatureVote>
{
    public void Configure(EntityTypeBuilder<FeatureVote> builder)
    {
        builder.HasKey(v => new { v.FeatureRequestId, v.UserId });
        builder.HasOne(v => v.FeatureRequest).WithMany().HasForeignKey(v => v.FeatureRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(v => v.CountedFor).WithMany(r => r.CountedVotes).HasForeignKey(v => v.CountedForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(v => v.User).WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.CountedForId, v.UserId });
        builder.HasIndex(v => new { v.UserId, v.CreatedAt });
    }
}
