namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Your settings. Only you can see them.</summary>
[ObjectType<AccountSettings>("UserSettings")]
public static class AccountSettingsType
{
    /// <summary>Returns settings by their key, or null if they are not the caller's.</summary>
    [NodeResolver]
    public static async Task<AccountSettings?> GetNodeAsync(Guid id, Viewer viewer, SettingsReader settings, CancellationToken cancellationToken) =>
        viewer.Is(id) ? await settings.ReadAsync(id, cancellationToken) : null;
}
