using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Bans. For admins only.</summary>
[MutationType]
[Authorize(Roles = [nameof(UserRole.Admin)])]
public static class ModerationMutations
{
    /// <summary>
    /// Bans a user: all sessions end at once, open connections included, and signing in is refused until the ban ends. Banning again changes when it ends.
    /// Admins only.
    /// </summary>
    /// <param name="userId">The user; not yourself.</param>
    /// <param name="until">When the ban ends, in the future; none for a ban without end.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> BanUserAsync([ID<User>] Guid userId, DateTime? until, Viewer viewer, BanWriter bans, CancellationToken cancellationToken) =>
        bans.BanAsync(viewer, userId, until, cancellationToken);

    /// <summary>Ends a ban. Whoever is not banned stays so. Admins only.</summary>
    /// <param name="userId">The user.</param>
    [Error<NotFoundException>]
    public static Task<User> UnbanUserAsync([ID<User>] Guid userId, BanWriter bans, CancellationToken cancellationToken) =>
        bans.UnbanAsync(userId, cancellationToken);
}
