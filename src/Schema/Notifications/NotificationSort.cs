namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The sort fields of notifications.</summary>
public sealed class NotificationSort : SortInputType<Notification>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Notification> members) =>
        members.BindExplicitly().Field(notification => notification.CreatedAt, "createdAt").Field(notification => notification.ReadAt, "readAt");
}
