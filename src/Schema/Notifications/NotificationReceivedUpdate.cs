using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The event that you received a notification.</summary>
/// <param name="Cursor">The position of the event. Pass it as <c>after</c> to resume the subscription after the event.</param>
/// <param name="Notification">The notification, or null if it was deleted since because its subject was deleted.</param>
[ObjectType("NotificationReceived")]
public sealed record NotificationReceivedUpdate(string Cursor, Notification? Notification) : ILiveUpdate;
