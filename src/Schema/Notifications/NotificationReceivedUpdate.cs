using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The event that you received a notification.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Notification">The notification. Null in the first update, and if the notification was deleted since together with its subject.</param>
[ObjectType("NotificationReceived")]
public sealed record NotificationReceivedUpdate(string Cursor, Notification? Notification) : ILiveUpdate;
