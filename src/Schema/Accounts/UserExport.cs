namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The export of a user's data.</summary>
[ObjectType<User>]
public static class UserExport
{
    /// <summary>
    /// The latest file with your data that you have requested. Null if there is none, or if it has expired. Visible only to you: on other users the field is
    /// null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotWithApiKey]
    [NotFilterable]
    [NotSortable]
    public static async Task<ExportFile?> GetExportAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        DataExports exports,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await exports.FindLatestAsync(user.Id, cancellationToken) is { } export && export.ExpiresAt > time.UtcMoment() ? ExportFile.Of(export) : null;
    }
}
