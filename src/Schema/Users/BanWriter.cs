using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Sets and ends bans. Each change is one transaction together with the end of the user's sessions, its event and its record.</summary>
public sealed class BanWriter(Transactions transactions, SessionWriter sessions, AuditWriter audit, TimeProvider time)
{
    /// <summary>Bans a user.</summary>
    /// <exception cref="ValidationException">The user is the admin, or the end of the ban is not in the future.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ConflictException">The user is the only admin: another one has deleted or banned the caller at the same time.</exception>
    public Task<User> BanAsync(Viewer admin, Guid userId, DateTime? until, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var validation = new InputValidation();
        validation.Require(!admin.Is(userId), static () => DomainErrors.NotOneself("input.userId"));
        validation.Require(until is null || until > now, static () => DomainErrors.NotFuture("input.until"));
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                await db.RequireOtherAdminAsync(userId, now, cancellationToken);
                await db.LockUserAsync(userId, cancellationToken);
                var user = await FindAsync(db, userId, cancellationToken);
                user.BannedAt = now;
                user.BannedUntil = until?.ToMoment();
                await sessions.EndAllAsync(db, userId, except: null, cancellationToken);
                audit.Record(db, admin, AuditAction.UserBanned, nameof(User), userId);
                return user;
            },
            cancellationToken
        );
    }

    /// <summary>Ends a ban.</summary>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public Task<User> UnbanAsync(Viewer admin, Guid userId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var user = await FindAsync(db, userId, cancellationToken);
                (user.BannedAt, user.BannedUntil) = (null, null);
                audit.Record(db, admin, AuditAction.UserUnbanned, nameof(User), userId);
                return user;
            },
            cancellationToken
        );

    private static async Task<User> FindAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken) =>
        await db.Users.SingleOrDefaultAsync(user => user.Id == userId && user.DeletedAt == null, cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(User), userId, "input.userId");
}
