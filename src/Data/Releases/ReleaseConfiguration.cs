using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Releases;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder
            .IsSubject(Release.KindName, r => r.Uid)
            .OwnedBy(r => r.PublisherId)
            .Counts(SubjectCounter.Comments, r => r.CommentCount)
            .Counts(SubjectCounter.Likes, r => r.LikeCount)
            .Counts(SubjectCounter.Hypes, r => r.HypeCount)
            .Counts(SubjectCounter.Shares, r => r.ShareCount)
            .InFeed(r => r.PublishedAt);
        builder.Property(r => r.ShareCount).HasDefaultValue(0);
        builder.HasIndex(r => r.Uid).IsUnique();
        builder.Property(r => r.Title).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(r => r.Title, r => r.SortTitle);
        builder.HasSubstringIndex(r => r.Title);
        builder.IsSearchable(r => r.HypeCount);
        builder.Property(r => r.Description).HasColumnName("Summary").HasMaxLength(TextLimits.Description);
        builder.Property(r => r.IsInFocus).HasColumnName("IsFocus");
        builder.Property(r => r.IsInSpotlight).HasColumnName("IsSpotlight");
        builder.Property(r => r.IsUpcoming).HasDefaultValue(false);
        builder.Property(r => r.StateWithoutDates).HasDefaultValue(ReleaseState.Tba);
        builder.Property(r => r.ThumbnailUrl).HasMaxLength(TextLimits.Url);
        builder.Property(r => r.BannerUrl).HasMaxLength(TextLimits.Url);
        builder.Property(r => r.SubcategoryCode).HasMaxLength(TextLimits.Code);

        builder.HasOne(r => r.Subcategory).WithMany(s => s.Releases).HasForeignKey(r => r.SubcategoryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Publisher).WithMany(u => u.Publications).HasForeignKey(r => r.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Album).WithMany(a => a.Releases).HasForeignKey(r => r.AlbumId).OnDelete(DeleteBehavior.SetNull);

        // Without a navigation, which would be a reference in the filter of releases.
        builder.HasOne<ReleaseDate>().WithMany().HasForeignKey(r => r.SoonestDateId).OnDelete(DeleteBehavior.SetNull);

        builder.HasIndex(r => new { r.PublishedAt, r.Id });
        builder.HasIndex(r => new { r.UpdatedAt, r.Id });
        builder.HasIndex(nameof(Release.PublisherId), nameof(Release.PublishedAt), nameof(Release.Id));
        builder.HasIndex(nameof(Release.PublisherId), nameof(Release.SoonestDate), nameof(Release.Id));
        builder.HasIndex(nameof(Release.SubcategoryCode), nameof(Release.HypeCount), nameof(Release.Id));
        builder.HasIndex(nameof(Release.SubcategoryCode), nameof(Release.SoonestDate), nameof(Release.Id));
        builder.HasIndex(r => new { r.HypeCount, r.Id });
        builder.HasIndex([nameof(Release.SoonestDate), nameof(Release.Id)], "IX_Releases_UpcomingDates").HasFilter("\"IsUpcoming\"");
        builder.HasIndex([nameof(Release.HypeCount), nameof(Release.Id)], "IX_Releases_UpcomingHypes").HasFilter("\"IsUpcoming\"");
        builder.HasIndex([nameof(Release.SubcategoryCode), nameof(Release.Score), nameof(Release.Id)], "IX_Releases_UpcomingTops").HasFilter("\"IsUpcoming\"");
        builder.HasIndex(r => new { r.RelatedDueAt, r.Id });
        builder.HasIndex(r => new { r.LikeCount, r.Id });
        builder.HasIndex(r => new { r.SoonestDate, r.Id });
        builder.HasIndex(r => new { r.LatestDate, r.Id });
        builder.HasIndex(r => new { r.SortTitle, r.Id });
        builder.HasIndex(r => new { r.CommentCount, r.Id });
        builder.HasIndex(r => new { r.ShareCount, r.Id });
        builder.HasIndex(r => new { r.Title, r.Id });
        builder.HasIndex(nameof(Release.SubcategoryCode), nameof(Release.PublishedAt), nameof(Release.Id));
        builder.HasIndex(nameof(Release.ContributionAuthorization), nameof(Release.PublishedAt), nameof(Release.Id));
        foreach (var flag in (string[])["IsOwned", "IsPromoted", "IsFocus", "IsSpotlight"])
        {
            builder.HasIndex([nameof(Release.PublishedAt), nameof(Release.Id)], $"IX_Releases_{flag}").HasFilter($"\"{flag}\"");
        }
    }
}
