using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Playlists;

internal sealed class PlaylistConfiguration : IEntityTypeConfiguration<Playlist>
{
    public void Configure(EntityTypeBuilder<Playlist> builder)
    {
        builder
            .IsSubject(Playlist.KindName, p => p.Id)
            .OwnedBy(p => p.OwnerId)
            .Counts(SubjectCounter.Comments, p => p.CommentCount)
            .Counts(SubjectCounter.Likes, p => p.LikeCount)
            .Counts(SubjectCounter.Shares, p => p.ShareCount, p => p.ImportedShareCount);
        builder.Property(p => p.ImportedShareCount).HasDefaultValue(0);
        builder.Property(p => p.Name).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(p => p.Name, p => p.SortName);
        builder.HasSubstringIndex(p => p.Name);
        builder.IsSearchable(p => p.LikeCount);
        builder.Property(p => p.Description).HasMaxLength(TextLimits.Description);

        builder.HasOne(p => p.Owner).WithMany(u => u.Playlists).HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Cover).WithMany().HasForeignKey(p => p.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(p => p.Tracks)
            .WithMany(t => t.Playlists)
            .UsingEntity<PlaylistTrack>(
                right => right.HasOne(l => l.Track).WithMany(t => t.PlaylistLinks).HasForeignKey(l => l.TrackId),
                left => left.HasOne(l => l.Playlist).WithMany(p => p.TrackLinks).HasForeignKey(l => l.PlaylistId)
            );

        builder.Property(p => p.SystemRank).HasDefaultValue(0);
        builder.HasIndex(p => new { p.CreatedAt, p.Id });
        builder.HasIndex(nameof(Playlist.SystemRank), nameof(Playlist.CreatedAt), nameof(Playlist.Id));
        builder.HasIndex(nameof(Playlist.OwnerId), nameof(Playlist.CreatedAt), nameof(Playlist.Id));
        builder.HasIndex(p => new { p.SortName, p.Id });
        builder.HasIndex(p => new { p.Name, p.Id });
        builder.HasIndex(p => new { p.TrackCount, p.Id });
        builder.HasIndex(p => new { p.LikeCount, p.Id });
        builder.HasIndex(p => new { p.CommentCount, p.Id });
        builder.HasIndex(p => new { p.ShareCount, p.Id });
        builder.HasIndex([nameof(Playlist.CreatedAt), nameof(Playlist.Id)], "IX_Playlists_Private").HasFilter("\"IsPrivate\"");
    }
}
