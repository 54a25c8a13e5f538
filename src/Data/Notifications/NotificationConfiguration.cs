using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Actor).WithMany().HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Track).WithMany().HasForeignKey(n => n.TrackId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Album).WithMany().HasForeignKey(n => n.AlbumId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Release).WithMany().HasForeignKey(n => n.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Comment).WithMany().HasForeignKey(n => n.CommentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Message).WithMany().HasForeignKey(n => n.MessageId).OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(n => new
        {
            n.UserId,
            n.CreatedAt,
            n.Id,
        });
        builder
            .HasIndex(
                n => new
                {
                    n.UserId,
                    n.CreatedAt,
                    n.Id,
                },
                "IX_Notifications_Unread"
            )
            .HasFilter("\"ReadAt\" IS NULL");

        // Cascading deletes look up the rows that refer to the deleted one.
        builder.HasIndex(n => n.ActorId).HasFilter("\"ActorId\" IS NOT NULL");
        builder.HasIndex(n => n.TrackId).HasFilter("\"TrackId\" IS NOT NULL");
        builder.HasIndex(n => n.AlbumId).HasFilter("\"AlbumId\" IS NOT NULL");
        builder.HasIndex(n => n.ReleaseId).HasFilter("\"ReleaseId\" IS NOT NULL");
        builder.HasIndex(n => n.CommentId).HasFilter("\"CommentId\" IS NOT NULL");
        builder.HasIndex(n => n.MessageId).HasFilter("\"MessageId\" IS NOT NULL");
    }
}
