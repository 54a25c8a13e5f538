namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of releases.</summary>
/// <param name="New">Whether you are notified of new releases of people whom you follow. On unless you turn it off.</param>
/// <param name="Date">
/// Whether you are notified of changed dates of releases that you have hyped, and of those in your calendar. On unless you turn it off.
/// </param>
/// <param name="Reminder">Whether you are notified of reminders of the release dates in your calendar. On unless you turn it off.</param>
/// <param name="Contribution">
/// Whether you are notified of contributions to your releases, and of decisions on your contributions. On unless you turn it off.
/// </param>
/// <param name="ReminderByMail">Whether you get the reminders by e-mail, too. Off unless you turn it on.</param>
/// <param name="ReminderLeadTimes">
/// How long before a release date you are reminded, the longest time first. `PT0S`, the default, is the moment of a date with a time, and 9:00 in your time
/// zone on a day; the other times count back from there. There are no reminders of dates precise to the month, quarter or year. At most 5 times.
/// </param>
public sealed record ReleaseNotificationSettings(
    bool New,
    bool Date,
    bool Reminder,
    bool Contribution,
    bool ReminderByMail,
    IReadOnlyList<TimeSpan> ReminderLeadTimes
);
