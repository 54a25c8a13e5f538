using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.HasSubject();
        builder.Property(n => n.GroupId).HasDefaultValue(Guid.Empty);
        builder.Property(n => n.IsLatest).HasDefaultValue(false);
        builder.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Actor).WithMany().HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.Cascade);

        // Only the latest notification of each group is listed.
        builder.HasIndex(nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id)).HasFilter("\"IsLatest\"");
        builder
            .HasIndex([nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id)], "IX_Notifications_Unread")
            .HasFilter("\"ReadAt\" IS NULL");

        // A notification looks for the group that it belongs to. Of two that form a group at the same time, one fails and is repeated.
        builder
            .HasIndex(
                [nameof(Notification.UserId), nameof(Notification.Kind), nameof(Notification.SubjectId), nameof(Notification.SubjectKind)],
                "IX_Notifications_OpenGroup"
            )
            .IsUnique()
            .HasFilter("\"IsLatest\" AND \"ReadAt\" IS NULL");
        builder.HasIndex(nameof(Notification.GroupId), nameof(Notification.CreatedAt), nameof(Notification.Id));

        // The deletion of a subject or an actor looks for the rows that name it.
        builder.HasIndex(n => n.SubjectId);
        builder.HasIndex(n => n.ActorId).HasFilter("\"ActorId\" IS NOT NULL");
    }
}
