namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of events. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new events of people whom you follow.</param>
/// <param name="Like">Whether you are notified of likes of your events.</param>
/// <param name="View">Whether you are notified of views of your events.</param>
/// <param name="Attendance">Whether you are notified of people who will attend your events.</param>
/// <param name="Comment">Whether you are notified of comments on your events.</param>
/// <param name="Updated">Whether you are notified of changes to events that you attend.</param>
public sealed record EventNotificationSettings(bool New, bool Like, bool View, bool Attendance, bool Comment, bool Updated);
