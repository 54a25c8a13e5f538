namespace Qplet.GraphQL.Data.Complaints;

internal sealed class ComplaintReasonConfiguration : IEntityTypeConfiguration<ComplaintReason>
{
    private const int KindsLength = 500;

    public void Configure(EntityTypeBuilder<ComplaintReason> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(TextLimits.Title);
        builder.Property(r => r.Description).HasMaxLength(TextLimits.Description);
        builder.Property(r => r.Kinds).HasMaxLength(KindsLength);
        builder.HasIndex(r => new { r.Position, r.Id });
    }
}
