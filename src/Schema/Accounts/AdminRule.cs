using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The rule that there is always an admin.</summary>
internal static class AdminRule
{
    /// <summary>
    /// Rejects a change by which a user stops being an admin if no other admin can sign in. Call it in the transaction of the change, before the user is read:
    /// such changes happen one after the other.
    /// </summary>
    /// <exception cref="ConflictException">The user is the only admin.</exception>
    public static async Task RequireOtherAdminAsync(this QpletDbContext db, Guid userId, DateTime now, CancellationToken cancellationToken)
    {
        await db.BecomeOnlyAsync(ExclusiveWork.FirstAdmin, cancellationToken);
        var admins = db.Users.Where(u => u.Role == UserRole.Admin && u.DeletedAt == null);
        var others = admins.Where(u => u.Id != userId && (u.BannedAt == null || u.BannedUntil <= now));
        if (await admins.AnyAsync(u => u.Id == userId, cancellationToken) && !await others.AnyAsync(cancellationToken))
        {
            throw DomainErrors.LastAdmin();
        }
    }
}
