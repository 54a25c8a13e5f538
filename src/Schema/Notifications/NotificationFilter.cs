using System.Linq.Expressions;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The filter fields of notifications. The <c>readAt</c> of an unread notification is null.</summary>
public sealed class NotificationFilter : FilterInputType<Notification>
{
    private static readonly Dictionary<bool, Expression<Func<Notification, bool, bool>>> s_isRead = new()
    {
        [true] = (notification, _) => notification.ReadAt != null,
        [false] = (notification, _) => notification.ReadAt == null,
    };

    /// <inheritdoc />
    protected override IEnumerable<FilterGroup> Groups => [SubjectFilter.OfReachable<Notification>()];

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Notification> members) =>
        members
            .BindExplicitly()
            .Field(notification => notification.Id, "id")
            .Field(notification => notification.Kind, "kind")
            .Field(notification => notification.Actor, "actor")
            .Computed("isRead", static _ => true, s_isRead)
            .Field(notification => notification.ReadAt, "readAt")
            .Field(notification => notification.CreatedAt, "createdAt");
}
