using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The rule that there is always an admin.</summary>
internal static class AdminRule
{
    /// <summary>
    /// Rejects a change by which a user stops to be an admin if there is no other one. Call it in the transaction of the change, before the user is read: such
    /// changes happen one after the other.
    /// </summary>
    /// <exception cref="ConflictException">The user is the only admin.</exception>
    public static async Task RequireOtherAdminAsync(this QpletDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        await db.BecomeOnlyAsync(ExclusiveWork.FirstAdmin, cancellationToken);
        var admins = db.Users.Where(u => u.Role == UserRole.Admin && u.DeletedAt == null);
        if (await admins.AnyAsync(u => u.Id == userId, cancellationToken) && !await admins.AnyAsync(u => u.Id != userId, cancellationToken))
        {
            throw DomainErrors.LastAdmin();
        }
    }
}
