using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Albums;

internal sealed class AlbumConfiguration : IEntityTypeConfiguration<Album>
{
    public void Configure(EntityTypeBuilder<Album> builder)
    {
        builder
            .IsSubject(Album.KindName, a => a.Id)
            .OwnedBy(a => a.OwnerId)
            .Counts(SubjectCounter.Comments, a => a.CommentCount)
            .Counts(SubjectCounter.Likes, a => a.LikeCount)
            .Counts(SubjectCounter.Shares, a => a.ShareCount)
            .InFeed(a => a.CreatedAt, a => a.IsPrivate);
        builder.Property(a => a.ShareCount).HasDefaultValue(0);
        builder.Property(a => a.Name).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(a => a.Name, a => a.SortName);
        builder.HasSubstringIndex(a => a.Name);
        builder.Property(a => a.Version).HasDefaultValue(0);
        builder.IsSearchable(a => a.LikeCount);
        builder.Property(a => a.Description).HasMaxLength(TextLimits.Description);

        builder.HasOne(a => a.Owner).WithMany(u => u.Albums).HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Cover).WithMany().HasForeignKey(a => a.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(a => a.Tracks)
            .WithMany(t => t.Albums)
            .UsingEntity<AlbumTrack>(
                right => right.HasOne(l => l.Track).WithMany(t => t.AlbumLinks).HasForeignKey(l => l.TrackId),
                left => left.HasOne(l => l.Album).WithMany(a => a.TrackLinks).HasForeignKey(l => l.AlbumId)
            );

        builder.HasIndex(a => new { a.CreatedAt, a.Id });
        builder.HasIndex(a => new { a.UpdatedAt, a.Id });
        builder.HasIndex(nameof(Album.OwnerId), nameof(Album.CreatedAt), nameof(Album.Id));
        builder.HasIndex(a => new { a.SortName, a.Id });
        builder.HasIndex(a => new { a.LikeCount, a.Id });
        builder.HasIndex(a => new { a.TrackCount, a.Id });
        builder.HasIndex(a => new { a.CommentCount, a.Id });
        builder.HasIndex(a => new { a.ShareCount, a.Id });
        builder.HasIndex(a => new { a.Name, a.Id });
        builder.HasIndex([nameof(Album.CreatedAt), nameof(Album.Id)], "IX_Albums_Private").HasFilter("\"IsPrivate\"");
    }
}
