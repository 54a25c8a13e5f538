using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.FeatureRequests;

internal sealed class FeatureRequestConfiguration : IEntityTypeConfiguration<FeatureRequest>
{
    public void Configure(EntityTypeBuilder<FeatureRequest> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(TextLimits.Title);
        builder.Property(r => r.Description).HasMaxLength(TextLimits.Description);
        builder.HasSortKey(r => r.Title, r => r.SortTitle);
        builder.HasSubstringIndex(r => r.Title);
        builder.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.MergedInto).WithMany().HasForeignKey(r => r.MergedIntoId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(r => new { r.VoteCount, r.Id });
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.SortTitle, r.Id });
        builder.HasIndex(r => new { r.Title, r.Id });
        builder.HasIndex(nameof(FeatureRequest.State), nameof(FeatureRequest.VoteCount), nameof(FeatureRequest.Id));
        builder.HasIndex(nameof(FeatureRequest.AuthorId), nameof(FeatureRequest.CreatedAt), nameof(FeatureRequest.Id));
        builder.HasIndex(r => r.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
    }
}
