namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Mutations of settings.</summary>
[MutationType]
[Authorize]
public static class SettingsMutations
{
    /// <summary>Updates your contact data. Omitted fields stay unchanged; an explicit null removes the value.</summary>
    [NotWithApiKey]
    [Error<ValidationException>]
    [UseMutationConvention(PayloadFieldName = "userSettings")]
    public static Task<AccountSettings> UpdateContactSettingsAsync(
        UpdateContactSettingsInput input,
        Viewer viewer,
        SettingsWriter settings,
        CancellationToken cancellationToken
    ) => settings.UpdateContactAsync(viewer.RequireId(), input, cancellationToken);

    /// <summary>Updates the settings of the user interface. Omitted fields stay unchanged; an explicit null removes the value.</summary>
    [Error<ValidationException>]
    [UseMutationConvention(PayloadFieldName = "userSettings")]
    public static Task<AccountSettings> UpdateSystemSettingsAsync(
        UpdateSystemSettingsInput input,
        Viewer viewer,
        SettingsWriter settings,
        CancellationToken cancellationToken
    ) => settings.UpdateSystemAsync(viewer.RequireId(), input, cancellationToken);

    /// <summary>
    /// Turns notifications on and off: updates what you are notified of, and by which reminders. Omitted groups and fields stay unchanged, and none can be
    /// null.
    /// </summary>
    [Error<ValidationException>]
    [UseMutationConvention(PayloadFieldName = "userSettings")]
    public static Task<AccountSettings> UpdateNotificationSettingsAsync(
        UpdateNotificationSettingsInput input,
        Viewer viewer,
        SettingsWriter settings,
        CancellationToken cancellationToken
    ) => settings.UpdateNotificationsAsync(viewer.RequireId(), input, cancellationToken);
}
