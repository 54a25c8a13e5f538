namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of a user.</summary>
[ObjectType<User>]
public static class UserSettingsField
{
    /// <summary>Your settings. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    [NotSortable]
    public static async Task<AccountSettings?> GetSettingsAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        SettingsReader settings,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await settings.ReadAsync(user.Id, cancellationToken);
    }
}
