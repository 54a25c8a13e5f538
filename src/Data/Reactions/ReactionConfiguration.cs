using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Reactions;

internal sealed class ReactionConfiguration : IEntityTypeConfiguration<Reaction>
{
    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.ToTable(
            "Reactions",
            table =>
                table.HasCheckConstraint(
                    "CK_Reactions_OneSubject",
                    SubjectConstraint.ExactlyOne(nameof(Reaction.TrackId), nameof(Reaction.AlbumId), nameof(Reaction.ReleaseId), nameof(Reaction.CommentId))
                )
        );
        builder.Property(r => r.Id).ValueGeneratedNever();

        builder.HasOne(r => r.User).WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Track).WithMany(t => t.Reactions).HasForeignKey(r => r.TrackId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Album).WithMany(a => a.Reactions).HasForeignKey(r => r.AlbumId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Release).WithMany(x => x.Reactions).HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Comment).WithMany(c => c.Reactions).HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Cascade);

        builder
            .HasIndex(r => new
            {
                r.TrackId,
                r.UserId,
                r.Kind,
            })
            .IsUnique()
            .HasFilter("\"TrackId\" IS NOT NULL");
        builder
            .HasIndex(r => new
            {
                r.AlbumId,
                r.UserId,
                r.Kind,
            })
            .IsUnique()
            .HasFilter("\"AlbumId\" IS NOT NULL");
        builder
            .HasIndex(r => new
            {
                r.ReleaseId,
                r.UserId,
                r.Kind,
            })
            .IsUnique()
            .HasFilter("\"ReleaseId\" IS NOT NULL");
        builder
            .HasIndex(r => new
            {
                r.CommentId,
                r.UserId,
                r.Kind,
            })
            .IsUnique()
            .HasFilter("\"CommentId\" IS NOT NULL");
        builder.HasIndex(r => new
        {
            r.UserId,
            r.Kind,
            r.CreatedAt,
            r.Id,
        });
    }
}
