namespace Qplet.GraphQL.Schema.Users;

/// <summary>Mutations of bans, for admins only.</summary>
[MutationType]
[Authorize(Roles = [nameof(UserRole.Admin)])]
public static class ModerationMutations
{
    /// <summary>
    /// Bans a user, which disables the account for a time or for good. All sessions of the user end, including open connections, and sign-ins are rejected
    /// until the ban ends. Banning the user again changes the end of the ban. Only admins may ban users.
    /// </summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    /// <param name="until">The time when the ban ends, in the future. If it is omitted or null, the ban has no end.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<User> BanUserAsync([ID<User>] Guid userId, DateTime? until, Viewer viewer, BanWriter bans, CancellationToken cancellationToken) =>
        bans.BanAsync(viewer, userId, until, cancellationToken);

    /// <summary>Ends the ban of a user. It is not an error if the user is not banned. Only admins may end bans.</summary>
    /// <param name="userId">The ID of the user.</param>
    [Error<NotFoundException>]
    public static Task<User> UnbanUserAsync([ID<User>] Guid userId, Viewer viewer, BanWriter bans, CancellationToken cancellationToken) =>
        bans.UnbanAsync(viewer, userId, cancellationToken);
}
