using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Comments;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable(
            "Comments",
            table =>
                table.HasCheckConstraint(
                    "CK_Comments_OneSubject",
                    SubjectConstraint.ExactlyOne(nameof(Comment.TrackId), nameof(Comment.AlbumId), nameof(Comment.ReleaseId))
                )
        );
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Content).HasMaxLength(TextLimits.Comment);

        builder.HasOne(c => c.Author).WithMany(u => u.Comments).HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Track).WithMany(t => t.Comments).HasForeignKey(c => c.TrackId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Album).WithMany(a => a.Comments).HasForeignKey(c => c.AlbumId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Release).WithMany(r => r.Comments).HasForeignKey(c => c.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Parent).WithMany(c => c.Replies).HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.InReplyTo).WithMany().HasForeignKey(c => c.InReplyToId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(c => c.Attachments)
            .WithMany()
            .UsingEntity<CommentAttachment>(
                right => right.HasOne(l => l.MediaAsset).WithMany().HasForeignKey(l => l.MediaAssetId),
                left => left.HasOne(l => l.Comment).WithMany(c => c.AttachmentLinks).HasForeignKey(l => l.CommentId)
            );

        builder.HasIndex(c => new { c.CreatedAt, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.HasIndex(c => new
        {
            c.AuthorId,
            c.CreatedAt,
            c.Id,
        });
        builder
            .HasIndex(c => new
            {
                c.ParentId,
                c.CreatedAt,
                c.Id,
            })
            .HasFilter("\"ParentId\" IS NOT NULL");
        builder.HasIndex(c => c.InReplyToId).HasFilter("\"InReplyToId\" IS NOT NULL");

        // One index for all comments on a subject and one for those that open a thread; both lists are read newest first.
        builder
            .HasIndex(c => new
            {
                c.TrackId,
                c.CreatedAt,
                c.Id,
            })
            .HasFilter("\"TrackId\" IS NOT NULL");
        builder
            .HasIndex(c => new
            {
                c.AlbumId,
                c.CreatedAt,
                c.Id,
            })
            .HasFilter("\"AlbumId\" IS NOT NULL");
        builder
            .HasIndex(c => new
            {
                c.ReleaseId,
                c.CreatedAt,
                c.Id,
            })
            .HasFilter("\"ReleaseId\" IS NOT NULL");
        builder
            .HasIndex(
                c => new
                {
                    c.TrackId,
                    c.CreatedAt,
                    c.Id,
                },
                "IX_Comments_TrackThreads"
            )
            .HasFilter("\"TrackId\" IS NOT NULL AND \"ParentId\" IS NULL");
        builder
            .HasIndex(
                c => new
                {
                    c.AlbumId,
                    c.CreatedAt,
                    c.Id,
                },
                "IX_Comments_AlbumThreads"
            )
            .HasFilter("\"AlbumId\" IS NOT NULL AND \"ParentId\" IS NULL");
        builder
            .HasIndex(
                c => new
                {
                    c.ReleaseId,
                    c.CreatedAt,
                    c.Id,
                },
                "IX_Comments_ReleaseThreads"
            )
            .HasFilter("\"ReleaseId\" IS NOT NULL AND \"ParentId\" IS NULL");
    }
}
