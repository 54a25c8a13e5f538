using Microsoft.AspNetCore.Identity;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Asks users who are signed in for their password before a change that someone else must not make with a stolen session.</summary>
public sealed class PasswordProof(IDbContextFactory<QpletDbContext> contexts, PasswordChecker passwords, AttemptLimiter attempts, SessionOptions options)
{
    /// <summary>Checks the password of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="password">The password that was given.</param>
    /// <param name="path">The path of the password in the input.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The stored hash. If it has changed when the change is made, the password that was given is no longer the current one.</returns>
    /// <exception cref="InvalidCredentialsException">The password is wrong.</exception>
    /// <exception cref="LimitExceededException">There were too many attempts with a wrong password.</exception>
    public async Task<string> RequireAsync(Guid userId, string password, string path, CancellationToken cancellationToken)
    {
        await attempts.TakeAsync([new(AttemptKeys.Password(userId), options.MaxFailedLogins, options.AttemptPeriod)], cancellationToken);
        string? known;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            known = await db.Users.Where(u => u.Id == userId && u.DeletedAt == null).Select(u => u.PasswordHash).SingleOrDefaultAsync(cancellationToken);
        }
        if (await passwords.VerifyAsync(password, known, cancellationToken) == PasswordVerificationResult.Failed || known is null)
        {
            throw DomainErrors.WrongPassword(path);
        }
        await attempts.SucceedAsync(AttemptKeys.Password(userId), takenBack: null, cancellationToken);
        return known;
    }
}
