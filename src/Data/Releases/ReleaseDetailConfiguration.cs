namespace Qplet.GraphQL.Data.Releases;

internal sealed class ReleaseDetailConfiguration : IEntityTypeConfiguration<ReleaseDetail>
{
    public void Configure(EntityTypeBuilder<ReleaseDetail> builder)
    {
        builder.HasKey(d => new { d.ReleaseId, d.Key });
        builder.Property(d => d.Key).HasMaxLength(TextLimits.DetailKey);
        builder.Property(d => d.Value).HasMaxLength(TextLimits.DetailValue);

        // An index of PostgreSQL cannot contain values of the greatest length.
        builder.HasIndex(nameof(ReleaseDetail.Key), nameof(ReleaseDetail.ValueStart), nameof(ReleaseDetail.ReleaseId));
    }
}
