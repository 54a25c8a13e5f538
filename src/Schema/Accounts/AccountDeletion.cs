using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>
/// Deletes and restores accounts. A deleted account is masked at once wherever others see it. Its personal data is removed after the grace period
/// (<see cref="AccountPurge" />); its row, and its username, are never used for another account.
/// </summary>
public sealed class AccountDeletion(
    Transactions transactions,
    PasswordProof proof,
    SessionWriter sessions,
    Deletions deletions,
    AuditWriter audit,
    TimeProvider time
)
{
    /// <summary>Deletes the account of the user who is signed in.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="password">The password of the user.</param>
    /// <param name="removesComments">Whether the user's comments are removed with the personal data.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InvalidCredentialsException">The password is wrong.</exception>
    /// <exception cref="LimitExceededException">There were too many attempts with a wrong password.</exception>
    /// <exception cref="ConflictException">The user is the only admin.</exception>
    public async Task DeleteOwnAsync(Guid userId, string password, bool removesComments, CancellationToken cancellationToken)
    {
        var known = await proof.RequireAsync(userId, password, "input.password", cancellationToken);
        await transactions.RunAsync(
            async db =>
            {
                await db.RequireOtherAdminAsync(userId, time.UtcMoment(), cancellationToken);
                await db.LockUserAsync(userId, cancellationToken);
                var user =
                    await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.PasswordHash == known && u.DeletedAt == null, cancellationToken)
                    ?? throw DomainErrors.WrongPassword("input.password");
                user.RemovesComments = removesComments;
                await DeleteAsync(db, user, isOwn: true, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Deletes the account of another user, as an admin.</summary>
    /// <exception cref="ValidationException">The user is the admin.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ConflictException">The user is the only admin: another one has deleted or banned the caller at the same time.</exception>
    public Task DeleteAsync(Viewer admin, Guid userId, CancellationToken cancellationToken)
    {
        if (admin.Is(userId))
        {
            throw DomainErrors.NotOneself("input.userId");
        }
        return transactions.RunAsync(
            async db =>
            {
                await db.RequireOtherAdminAsync(userId, time.UtcMoment(), cancellationToken);
                await db.LockUserAsync(userId, cancellationToken);
                var user =
                    await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.DeletedAt == null, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(User), userId, "input.userId");
                await DeleteAsync(db, user, isOwn: false, cancellationToken);
                audit.Record(db, admin, AuditAction.UserDeleted, nameof(User), userId);
            },
            cancellationToken
        );
    }

    /// <summary>Restores a deleted account whose personal data is still stored, as an admin.</summary>
    /// <exception cref="NotFoundException">No deleted account has this key, or its personal data was removed.</exception>
    public Task<User> RestoreAsync(Viewer admin, Guid userId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                await db.LockUserAsync(userId, cancellationToken);
                var user =
                    await db.Users.SingleOrDefaultAsync(
                        u => u.Id == userId && u.DeletedAt != null && u.PurgedAt == null && u.DeletedAt > u.CreatedAt,
                        cancellationToken
                    ) ?? throw DomainErrors.NotFound(nameof(User), userId, "input.userId");
                (user.DeletedAt, user.RemovesComments, user.UpdatedAt) = (null, false, time.UtcMoment());
                await db.CountFollowsOfAsync(user.Id, 1, cancellationToken);
                await Deletions.UnmarkAsync(db, new SubjectKey(User.KindName, userId), cancellationToken);
                audit.Record(db, admin, AuditAction.UserRestored, nameof(User), userId);
                return user;
            },
            cancellationToken
        );

    private async Task DeleteAsync(QpletDbContext db, User user, bool isOwn, CancellationToken cancellationToken)
    {
        user.DeletedAt = time.UtcMoment();
        await deletions.MarkAsync(db, new SubjectKey(User.KindName, user.Id), isOwn, cancellationToken);
        await EmailWriter.DiscardAsync(db, user.Id, cancellationToken);
        await db.EmailReversals.Where(r => r.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.DataExports.Where(e => e.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.UserId == user.Id && m.State == MailState.Waiting).ExecuteDeleteAsync(cancellationToken);
        await db.CountFollowsOfAsync(user.Id, -1, cancellationToken);
        await sessions.EndAllAsync(db, user.Id, except: null, cancellationToken);
    }
}
