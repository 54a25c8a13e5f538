namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>What <c>markAllNotificationsRead</c> gives.</summary>
/// <param name="MarkedCount">How many notifications were not read before.</param>
public sealed record MarkAllNotificationsReadPayload(int MarkedCount);
