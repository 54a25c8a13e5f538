using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Releases;

internal sealed class ReleaseDetailConfiguration : IEntityTypeConfiguration<ReleaseDetail>
{
    public void Configure(EntityTypeBuilder<ReleaseDetail> builder)
    {
        builder.ToTable("ReleaseDetails");
        builder.HasKey(d => new { d.ReleaseId, d.Key });
        builder.Property(d => d.Key).HasMaxLength(TextLimits.DetailKey);
        builder.Property(d => d.Value).HasMaxLength(TextLimits.DetailValue);
        builder.HasOne(d => d.Release).WithMany(r => r.Details).HasForeignKey(d => d.ReleaseId);
    }
}
