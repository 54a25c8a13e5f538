using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Notifications;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>You got a notification.</summary>
/// <param name="Notification">The notification; null if its subject was deleted meanwhile.</param>
/// <param name="Cursor">Give it as <c>after</c> to resume after this event.</param>
[ObjectType]
public sealed record NotificationEvent(Notification? Notification, string Cursor);
