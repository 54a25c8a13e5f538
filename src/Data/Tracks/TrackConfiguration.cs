using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Tracks;

internal sealed class TrackConfiguration : IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder
            .IsSubject(Track.KindName, t => t.Id)
            .OwnedBy(t => t.OwnerId)
            .Counts(SubjectCounter.Comments, t => t.CommentCount)
            .Counts(SubjectCounter.Likes, t => t.LikeCount)
            .Counts(SubjectCounter.Playbacks, t => t.PlaybackCount)
            .RankedBy(t => t.Popularity)
            .Counts(SubjectCounter.Shares, t => t.ShareCount, t => t.ImportedShareCount)
            .InFeed(t => t.CreatedAt);
        builder.Property(t => t.Popularity).HasDefaultValue(0L);
        builder.Property(t => t.ShareCount).HasDefaultValue(0);
        builder.Property(t => t.PlaylistCount).HasDefaultValue(0);
        builder.Property(t => t.ImportedShareCount).HasDefaultValue(0);
        builder.Property(t => t.Title).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(t => t.Title, t => t.SortTitle);
        builder.HasSubstringIndex(t => t.Title);
        builder.IsSearchable(t => t.PlaybackCount);
        builder.Property(t => t.LyricsAuthor).HasMaxLength(TextLimits.Name);
        builder.Property(t => t.LyricsContent).HasMaxLength(TextLimits.Lyrics);
        builder.Property(t => t.MusicAuthor).HasMaxLength(TextLimits.Name);

        builder.HasOne(t => t.Owner).WithMany(u => u.Tracks).HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.MediaAsset).WithMany().HasForeignKey(t => t.MediaAssetId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(t => t.Cover).WithMany().HasForeignKey(t => t.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(t => t.Genres)
            .WithMany(g => g.Tracks)
            .UsingEntity<TrackGenre>(
                right => right.HasOne(l => l.Genre).WithMany(g => g.TrackLinks).HasForeignKey(l => l.GenreId),
                left => left.HasOne(l => l.Track).WithMany(t => t.GenreLinks).HasForeignKey(l => l.TrackId)
            );

        builder.HasIndex(t => new { t.CreatedAt, t.Id });
        builder.HasIndex(t => new { t.UpdatedAt, t.Id });
        builder.HasIndex(nameof(Track.OwnerId), nameof(Track.CreatedAt), nameof(Track.Id));
        builder.HasIndex(t => new { t.SortTitle, t.Id });
        builder.HasIndex(t => new { t.Title, t.Id });
        builder.HasIndex(t => new { t.PlaybackCount, t.Id });
        builder.HasIndex(t => new { t.Popularity, t.Id });
        builder.HasIndex(nameof(Track.OwnerId), nameof(Track.Popularity), nameof(Track.Id));
        builder.HasIndex(t => new { t.LikeCount, t.Id });
        builder.HasIndex(t => new { t.CommentCount, t.Id });
        builder.HasIndex(t => new { t.PlaylistCount, t.Id });
        builder.HasIndex(t => new { t.ShareCount, t.Id });
    }
}
