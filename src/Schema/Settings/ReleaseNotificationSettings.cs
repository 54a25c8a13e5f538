namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of releases. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new releases of people whom you follow.</param>
/// <param name="Date">Whether you are notified of changed dates of releases that you have hyped.</param>
/// <param name="Reminder">Whether you are notified of reminders of the dates of releases.</param>
/// <param name="Contribution">Whether you are notified of contributions to your releases, and of decisions on your contributions.</param>
public sealed record ReleaseNotificationSettings(bool New, bool Date, bool Reminder, bool Contribution);
