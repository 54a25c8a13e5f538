namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The subject of a notification.</summary>
[UnionType<ISubject>("NotificationSubject")]
public static class NotificationSubject;
