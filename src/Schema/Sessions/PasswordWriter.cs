using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Changes passwords of users who know the current one.</summary>
public sealed class PasswordWriter(Transactions transactions, PasswordProof proof, PasswordChecker passwords, SessionWriter sessions, TimeProvider time)
{
    /// <summary>
    /// Changes the password, ends all other sessions of the user, and discards a change of the e-mail address that is not confirmed, and unused codes to reset
    /// the password.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session that continues; null to end all sessions.</param>
    /// <param name="currentPassword">The current password.</param>
    /// <param name="password">The new password.</param>
    /// <param name="repetition">The new password again.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">The new password is not valid. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    /// <exception cref="InvalidCredentialsException">The current password is wrong.</exception>
    /// <exception cref="LimitExceededException">There were too many attempts with a wrong password.</exception>
    public async Task<User> ChangeAsync(
        Guid userId,
        Guid? sessionId,
        string currentPassword,
        string password,
        string repetition,
        CancellationToken cancellationToken
    )
    {
        var check = new InputValidation();
        check.NewPassword(password, repetition, "input.password", "input.passwordRepeat");
        check.ThrowIfAny();

        var known = await proof.RequireAsync(userId, currentPassword, "input.currentPassword", cancellationToken);
        var hash = await passwords.HashAsync(password, cancellationToken);
        return await transactions.RunAsync(
            async db =>
            {
                var now = time.UtcMoment();

                // After a concurrent change, the password that was given is no longer the current one.
                var changed = await db
                    .Users.Where(u => u.Id == userId && u.PasswordHash == known && u.DeletedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, hash).SetProperty(u => u.UpdatedAt, now), cancellationToken);
                if (changed == 0)
                {
                    throw DomainErrors.WrongPassword("input.currentPassword");
                }
                await sessions.EndAllAsync(db, userId, sessionId, cancellationToken);
                await EmailWriter.DiscardAsync(db, userId, cancellationToken);
                return await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
            },
            cancellationToken
        );
    }
}
