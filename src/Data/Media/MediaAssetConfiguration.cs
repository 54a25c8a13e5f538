using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Media;

internal sealed class MediaAssetConfiguration : IEntityTypeConfiguration<MediaAsset>
{
    public void Configure(EntityTypeBuilder<MediaAsset> builder)
    {
        builder
            .IsSubject(MediaAsset.KindName, m => m.Id)
            .OwnedBy(m => m.OwnerId)
            .Counts(SubjectCounter.Comments, m => m.CommentCount)
            .Counts(SubjectCounter.Likes, m => m.LikeCount)
            .Counts(SubjectCounter.Views, m => m.ViewCount)
            .Counts(SubjectCounter.Shares, m => m.ShareCount, m => m.ImportedShareCount);
        builder.Property(m => m.FileName).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.Extension).HasMaxLength(TextLimits.Code);
        builder.Property(m => m.ContentType).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.Url).HasMaxLength(TextLimits.Url);
        builder.HasSortKey(m => m.FileName, m => m.SortFileName);
        builder.HasSubstringIndex(m => m.FileName);
        builder.Property(m => m.StoreKey).HasMaxLength(TextLimits.StoreKey);
        builder.Property(m => m.ContentHash).HasMaxLength(TextLimits.ContentHash);
        builder.Property(m => m.LikeCount).HasDefaultValue(0);
        builder.Property(m => m.CommentCount).HasDefaultValue(0);
        builder.Property(m => m.ViewCount).HasDefaultValue(0);
        builder.Property(m => m.ShareCount).HasDefaultValue(0);
        builder.Property(m => m.ImportedShareCount).HasDefaultValue(0);
        builder.HasOne(m => m.Owner).WithMany().HasForeignKey(m => m.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(nameof(MediaAsset.OwnerId), nameof(MediaAsset.CreatedAt), nameof(MediaAsset.Id));
        builder.HasIndex(m => new { m.CreatedAt, m.Id });
        builder.HasIndex(m => new { m.FileName, m.Id });
        builder.HasIndex(m => new { m.SortFileName, m.Id });
        builder.HasIndex(m => new { m.Size, m.Id });
        builder.HasIndex(m => new { m.ViewCount, m.Id });
        builder.HasIndex(m => new
        {
            m.Kind,
            m.CreatedAt,
            m.Id,
        });
        builder.HasIndex(m => m.StoreKey);
    }
}
