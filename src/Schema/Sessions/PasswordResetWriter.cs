using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Resets passwords with codes sent by e-mail. Neither the responses nor their timing reveal whether an account uses an address.</summary>
public sealed class PasswordResetWriter(
    Transactions transactions,
    PasswordChecker passwords,
    SessionWriter sessions,
    AttemptLimiter attempts,
    SessionOptions options,
    TimeProvider time
)
{
    /// <summary>
    /// Stores the request for a code, in the same way for each address. <see cref="PasswordResetIssuer" /> then sends the code if an account uses the address.
    /// </summary>
    /// <returns>The time when a code sent now expires, also if no account uses the address.</returns>
    public async Task<DateTime> RequestAsync(string email, ClientAddress client, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Email(email, "input.email");
        check.ThrowIfAny();

        var normalized = UserNames.Normalize(email);
        await attempts.TakeAsync(
            [
                new(AttemptKeys.ResetRequest(normalized), options.MaxResetRequests, options.AttemptPeriod),
                new(AttemptKeys.ResetRequest(client), options.MaxResetRequestsPerClient, options.AttemptPeriod),
            ],
            cancellationToken
        );
        var now = time.UtcMoment();
        var request = new PasswordResetRequest
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            NormalizedEmail = normalized,
            CreatedAt = now,
        };
        await transactions.RunAsync(
            db =>
            {
                db.PasswordResetRequests.Add(request);
                return Task.CompletedTask;
            },
            cancellationToken
        );
        return now + options.PasswordResetLifetime;
    }

    /// <summary>Returns whether the code is valid. The code stays valid.</summary>
    public async Task<bool> IsCodeValidAsync(string email, string code, ClientAddress client, CancellationToken cancellationToken)
    {
        var normalized = UserNames.Normalize(email);
        await TakeCodeAttemptAsync(normalized, client, cancellationToken);
        return await transactions.RunAsync(async db => await FindAsync(db, normalized, code, cancellationToken) is not null, cancellationToken);
    }

    /// <summary>Sets the new password, consumes the code, ends all sessions of the user, and discards a change of the e-mail address.</summary>
    public async Task<User> ResetAsync(ResetPasswordInput input, ClientAddress client, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.NewPassword(input.Password, input.PasswordRepeat, "input.password", "input.passwordRepeat");
        check.ThrowIfAny();

        var normalized = UserNames.Normalize(input.Email);
        await TakeCodeAttemptAsync(normalized, client, cancellationToken);
        var hash = await passwords.HashAsync(input.Password, cancellationToken);
        var user = await transactions.RunAsync(
            async db =>
            {
                if (await FindAsync(db, normalized, input.Code, cancellationToken) is not { } reset)
                {
                    return null;
                }
                if (await db.PasswordResets.Where(r => r.UserId == reset.UserId && r.CodeHash == reset.CodeHash).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    return null;
                }
                await db.LockUserAsync(reset.UserId, cancellationToken);
                var user = await db.Users.SingleAsync(u => u.Id == reset.UserId, cancellationToken);
                user.PasswordHash = hash;
                await sessions.EndAllAsync(db, user.Id, except: null, cancellationToken);
                await EmailWriter.DiscardAsync(db, user.Id, cancellationToken);
                return user;
            },
            cancellationToken
        );
        if (user is null)
        {
            throw DomainErrors.WrongCode("input.code");
        }
        await attempts.SucceedAsync(AttemptKeys.Login(normalized), AttemptKeys.Code(client), cancellationToken);
        return FreshAccounts.Add(user);
    }

    private Task TakeCodeAttemptAsync(string normalizedEmail, ClientAddress client, CancellationToken cancellationToken) =>
        attempts.TakeAsync(
            [
                new(AttemptKeys.Code(normalizedEmail), options.MaxCodeAttempts, options.AttemptPeriod),
                new(AttemptKeys.Code(client), options.MaxCodeAttemptsPerClient, options.AttemptPeriod),
            ],
            cancellationToken
        );

    /// <summary>Returns the reset with this code. Wrong codes are counted; after too many of them, the right code is rejected as well.</summary>
    private async Task<PasswordReset?> FindAsync(QpletDbContext db, string normalizedEmail, string code, CancellationToken cancellationToken)
    {
        var (now, maxAttempts) = (time.UtcMoment(), options.MaxCodeAttempts);
        var reset = await db
            .PasswordResets.AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.User.NormalizedEmail == normalizedEmail && r.User.DeletedAt == null && r.ExpiresAt > now && r.FailedAttempts < maxAttempts,
                cancellationToken
            );
        if (reset is null)
        {
            return null;
        }
        if (reset.CodeHash == ResetCode.Hash(reset.UserId, code))
        {
            return reset;
        }
        await db
            .PasswordResets.Where(r => r.UserId == reset.UserId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.FailedAttempts, r => r.FailedAttempts + 1), cancellationToken);
        return null;
    }
}
