namespace Qplet.GraphQL.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.TargetType).HasMaxLength(TextLimits.Code);
        builder.Property(e => e.TargetKey).HasMaxLength(KeyLength);
        builder.Property(e => e.Details).HasMaxLength(TextLimits.Complaint);
        builder.HasOne(e => e.Admin).WithMany().HasForeignKey(e => e.AdminId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.CreatedAt, e.Id });
        builder.HasIndex(nameof(AuditEntry.AdminId), nameof(AuditEntry.CreatedAt), nameof(AuditEntry.Id));
        builder.HasIndex(nameof(AuditEntry.Action), nameof(AuditEntry.CreatedAt), nameof(AuditEntry.Id));
        builder.HasIndex(nameof(AuditEntry.TargetType), nameof(AuditEntry.CreatedAt), nameof(AuditEntry.Id));
        builder.HasIndex(nameof(AuditEntry.TargetKey), nameof(AuditEntry.CreatedAt), nameof(AuditEntry.Id));
    }
}
