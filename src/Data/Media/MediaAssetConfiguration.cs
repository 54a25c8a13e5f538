namespace Qplet.GraphQL.Data.Media;

internal sealed class MediaAssetConfiguration : IEntityTypeConfiguration<MediaAsset>
{
    public void Configure(EntityTypeBuilder<MediaAsset> builder)
    {
        builder.Property(m => m.FileName).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.Extension).HasMaxLength(TextLimits.Code);
        builder.Property(m => m.ContentType).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.Url).HasMaxLength(TextLimits.Url);
        builder.Property(m => m.ViewCount).HasDefaultValue(0);
        builder.Property(m => m.ShareCount).HasDefaultValue(0);
        builder.HasOne(m => m.Owner).WithMany().HasForeignKey(m => m.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(nameof(MediaAsset.OwnerId), nameof(MediaAsset.CreatedAt), nameof(MediaAsset.Id));
        builder.HasIndex(m => new { m.CreatedAt, m.Id });
    }
}
