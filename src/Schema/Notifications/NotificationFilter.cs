using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The filter fields of notifications. The <c>readAt</c> of an unread notification is null.</summary>
public sealed class NotificationFilter : FilterInputType<Notification>
{
    /// <inheritdoc />
    protected override IEnumerable<FilterGroup> Groups => [SubjectFilter.Of<Notification>()];

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Notification> members) =>
        members
            .BindExplicitly()
            .Field(notification => notification.Id, "id")
            .Field(notification => notification.Kind, "kind")
            .Field(notification => notification.Actor, "actor")
            .Field(notification => notification.ReadAt, "readAt")
            .Field(notification => notification.CreatedAt, "createdAt");
}
