namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The result of <c>markAllNotificationsRead</c>.</summary>
/// <param name="MarkedCount">The number of notifications that were unread before.</param>
public sealed record MarkAllNotificationsReadPayload(int MarkedCount);
