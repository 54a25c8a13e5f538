namespace Qplet.GraphQL.Data.Uploads;

internal sealed class ResumableUploadConfiguration : IEntityTypeConfiguration<ResumableUpload>
{
    public void Configure(EntityTypeBuilder<ResumableUpload> builder)
    {
        builder.Property(u => u.FileName).HasMaxLength(TextLimits.Title);
        builder.Property(u => u.Metadata).HasMaxLength(TextLimits.UploadMetadata);
        builder.Property(u => u.ErrorCode).HasMaxLength(TextLimits.Code);
        builder.Property(u => u.ErrorMessage).HasMaxLength(TextLimits.UploadError);
        builder.HasOne(u => u.Owner).WithMany().HasForeignKey(u => u.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(u => u.MediaAsset).WithMany().HasForeignKey(u => u.MediaAssetId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(u => new { u.OwnerId, u.State });
        builder.HasIndex(u => u.MediaAssetId);
        builder.HasIndex(u => u.NextAttemptAt);
        builder.HasIndex(u => new { u.State, u.ExpiresAt });
        builder.HasIndex(u => u.FinishedAt);
    }
}
