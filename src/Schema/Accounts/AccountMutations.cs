using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Mutations of whole accounts.</summary>
[MutationType]
public static class AccountMutations
{
    /// <summary>
    /// Deletes your account. Your sessions end, and others see a deleted account in your place from now on. Your personal data is removed after 30 days by
    /// default; until then, an admin can restore the account. Your tracks and other content stay as those of a deleted account. Nobody else can take your
    /// username. The only admin cannot delete their account.
    /// </summary>
    /// <param name="password">Your password.</param>
    /// <param name="removesComments">Whether your comments are removed with your personal data. Those with replies are then hidden.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<InvalidCredentialsException>]
    [Error<LimitExceededException>]
    [Error<ConflictException>]
    [ID<User>]
    public static async Task<Guid> DeleteMyAccountAsync(
        string password,
        bool? removesComments,
        Viewer viewer,
        AccountDeletion accounts,
        CancellationToken cancellationToken
    )
    {
        await accounts.DeleteOwnAsync(viewer.RequireId(), password, removesComments ?? false, cancellationToken);
        return viewer.RequireId();
    }

    /// <summary>
    /// Requests a file with all your data as JSON: your account, settings, content, messages, reactions and relations, without what others have written. It can
    /// be downloaded once, within an hour by default. At most 3 requests are allowed within 15 minutes by default; a new one replaces the one before.
    /// </summary>
    /// <param name="password">Your password.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<InvalidCredentialsException>]
    [Error<LimitExceededException>]
    public static async Task<RequestExportPayload> RequestExportAsync(
        string password,
        Viewer viewer,
        DataExports exports,
        LinkBuilder links,
        CancellationToken cancellationToken
    )
    {
        var (export, secret) = await exports.RequestAsync(viewer.RequireId(), password, cancellationToken);
        return new RequestExportPayload(ExportFile.Of(export), links.Export(export.Id, secret));
    }

    /// <summary>
    /// Deletes the account of a user as <c>deleteMyAccount</c> does. Until the personal data is removed, <c>restoreUser</c> restores it. Only admins may delete
    /// users.
    /// </summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    [ID<User>]
    public static async Task<Guid> DeleteUserAsync([ID<User>] Guid userId, Viewer viewer, AccountDeletion accounts, CancellationToken cancellationToken)
    {
        await accounts.DeleteAsync(viewer, userId, cancellationToken);
        return userId;
    }

    /// <summary>Restores a deleted account whose personal data was not removed yet. The user can sign in again. Only admins may restore users.</summary>
    /// <param name="userId">The ID of the user.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<NotFoundException>]
    public static Task<User> RestoreUserAsync([ID<User>] Guid userId, Viewer viewer, AccountDeletion accounts, CancellationToken cancellationToken) =>
        accounts.RestoreAsync(viewer, userId, cancellationToken);

    /// <summary>
    /// Updates the account of a user. Omitted fields stay unchanged; an explicit null removes the value. A new role or password ends all sessions of the user.
    /// Only admins may update other users.
    /// </summary>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<User> UpdateUserAsync(UpdateUserInput input, Viewer viewer, AccountAdministration accounts, CancellationToken cancellationToken) =>
        accounts.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Sets the plan of a user. It takes effect at once, and the user's open connections end. A lower plan deletes nothing and keeps the count of today's
    /// requests: what the plan no longer allows can be read and deleted, but not written. Only admins may set plans.
    /// </summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="endsAt">
    /// The time when the plan ends and FREE follows, in the future. If it is omitted or null, the plan has no end. The plan FREE has none.
    /// </param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> SetUserPlanAsync(
        [ID<User>] Guid userId,
        UserPlan plan,
        DateTime? endsAt,
        Viewer viewer,
        AccountAdministration accounts,
        CancellationToken cancellationToken
    ) => accounts.SetPlanAsync(viewer, userId, plan, endsAt, cancellationToken);
}
