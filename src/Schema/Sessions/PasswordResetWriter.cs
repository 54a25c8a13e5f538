using System.Globalization;
using Qplet.GraphQL.Data.Mail;
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
    /// <summary>Sends a code to the address if an account uses it. A new code replaces the previous one.</summary>
    /// <returns>The time when a code sent now expires, also if no account uses the address.</returns>
    public async Task<DateTime> RequestAsync(string email, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Email(email, "input.email");
        check.ThrowIfAny();

        var normalized = UserNames.Normalize(email);
        attempts.Take(AttemptKeys.ResetRequest(normalized), options.MaxResetRequests, options.AttemptPeriod);
        var code = ResetCode.Create();
        var now = time.UtcMoment();
        await transactions.RunAsync(db => StoreAsync(db, normalized, code, now, cancellationToken), cancellationToken);
        return now + options.PasswordResetLifetime;
    }

    /// <summary>Returns whether the code is valid. The code stays valid.</summary>
    public async Task<bool> IsCodeValidAsync(string email, string code, CancellationToken cancellationToken)
    {
        var normalized = UserNames.Normalize(email);
        TakeCodeAttempt(normalized);
        return await transactions.RunAsync(async db => await FindAsync(db, normalized, code, cancellationToken) is not null, cancellationToken);
    }

    /// <summary>Sets the new password, consumes the code, and ends all sessions of the user.</summary>
    public async Task<User> ResetAsync(ResetPasswordInput input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.NewPassword(input.Password, input.PasswordRepeat, "input.password", "input.passwordRepeat");
        check.ThrowIfAny();

        var normalized = UserNames.Normalize(input.Email);
        TakeCodeAttempt(normalized);
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
                var user = await db.Users.SingleAsync(u => u.Id == reset.UserId, cancellationToken);
                user.PasswordHash = hash;
                await sessions.EndAllAsync(db, user.Id, except: null, cancellationToken);
                return user;
            },
            cancellationToken
        );
        if (user is null)
        {
            throw DomainErrors.WrongCode("input.code");
        }
        attempts.Forget(AttemptKeys.Login(normalized));
        return FreshAccounts.Add(user);
    }

    private void TakeCodeAttempt(string normalizedEmail) => attempts.Take(AttemptKeys.Code(normalizedEmail), options.MaxCodeAttempts, options.AttemptPeriod);

    private async Task StoreAsync(QpletDbContext db, string normalizedEmail, string code, DateTime now, CancellationToken cancellationToken)
    {
        var user = await db
            .Users.Where(u => u.NormalizedEmail == normalizedEmail && u.DeletedAt == null)
            .Where(u => u.BannedAt == null || u.BannedUntil <= now)
            .Select(u => new { u.Id, u.Email })
            .SingleOrDefaultAsync(cancellationToken);
        var userId = user?.Id ?? Guid.Empty;
        await db.PasswordResets.Where(r => r.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db
            .OutgoingMails.Where(m => m.UserId == userId && m.Kind == MailKind.PasswordReset && m.State == MailState.Waiting)
            .ExecuteDeleteAsync(cancellationToken);
        if (user is null)
        {
            return;
        }
        db.PasswordResets.Add(
            new PasswordReset
            {
                UserId = userId,
                CodeHash = ResetCode.Hash(userId, code),
                CreatedAt = now,
                ExpiresAt = now + options.PasswordResetLifetime,
            }
        );
        db.OutgoingMails.Add(MailOf(userId, user.Email!, code, now));
    }

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

    private OutgoingMail MailOf(Guid userId, string address, string code, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            Kind = MailKind.PasswordReset,
            To = address,
            Subject = "Your password reset code",
            Body = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                Someone, probably you, asked to reset the password of the account with this e-mail address.

                The code is {code}. It works once and expires after {options.PasswordResetLifetime.TotalMinutes} minutes.

                If it was not you, you can ignore this e-mail: your password is unchanged.
                """
            ),
            NextAttemptAt = now,
            CreatedAt = now,
            ExpiresAt = now + options.PasswordResetLifetime,
        };
}
