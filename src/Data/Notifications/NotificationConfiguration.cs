using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.HasSubject();
        builder.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Actor).WithMany().HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id));
        builder
            .HasIndex([nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id)], "IX_Notifications_Unread")
            .HasFilter("\"ReadAt\" IS NULL");

        // A cause that may repeat, such as a like, looks for the unread notification of the same.
        builder
            .HasIndex(
                [nameof(Notification.UserId), nameof(Notification.Kind), nameof(Notification.ActorId), nameof(Notification.SubjectId)],
                "IX_Notifications_Repeated"
            )
            .HasFilter("\"ReadAt\" IS NULL");

        // The deletion of a subject or an actor looks for the rows that name it.
        builder.HasIndex(n => n.SubjectId);
        builder.HasIndex(n => n.ActorId).HasFilter("\"ActorId\" IS NOT NULL");
    }
}
