using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The event that you have read notifications, on this or another device.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="User">You, with the current number of unread notifications. Null in the first update.</param>
[ObjectType("NotificationsRead")]
public sealed record NotificationsReadUpdate(string Cursor, User? User) : ILiveUpdate;
