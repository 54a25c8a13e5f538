namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of notifications of releases. Omitted fields stay unchanged, and none can be null.</summary>
/// <param name="New">Whether you are notified of new releases of people whom you follow.</param>
/// <param name="Date">Whether you are notified of changed dates of releases that you have hyped, and of those in your calendar.</param>
/// <param name="Reminder">Whether you are notified of reminders of the release dates in your calendar.</param>
/// <param name="Contribution">Whether you are notified of contributions to your releases, and of decisions on your contributions.</param>
/// <param name="ReminderByMail">Whether you get the reminders by e-mail, too.</param>
/// <param name="ReminderLeadTimes">
/// How long before a release date you are reminded: at most 5 times in whole minutes, from `PT0S` to `P30D`. With an empty list, you are not reminded.
/// </param>
public sealed record ReleaseNotificationSettingsInput(
    Optional<bool?> New,
    Optional<bool?> Date,
    Optional<bool?> Reminder,
    Optional<bool?> Contribution,
    Optional<bool?> ReminderByMail,
    Optional<IReadOnlyList<TimeSpan>?> ReminderLeadTimes
);
