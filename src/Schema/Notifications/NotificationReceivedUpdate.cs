using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The event that you received a notification.</summary>
/// <param name="Cursor">The position of the event log. Pass it as <c>after</c> to resume the subscription after this message.</param>
/// <param name="Notification">The notification. Null in the first message, and if the notification was deleted since together with its subject.</param>
[ObjectType("NotificationReceived")]
public sealed record NotificationReceivedUpdate(string Cursor, Notification? Notification) : ILiveUpdate;
