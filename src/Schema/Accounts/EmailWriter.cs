using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Settings;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>
/// Changes e-mail addresses. The current address stays valid until the new one is confirmed with the code mailed to it. The holder of the current address is
/// notified of the request and of the change, and can undo the change.
/// </summary>
public sealed class EmailWriter(
    Transactions transactions,
    PasswordProof proof,
    SessionWriter sessions,
    SettingsReader settings,
    AttemptLimiter attempts,
    SessionOptions options,
    TimeProvider time
)
{
    /// <summary>Mails a code to the new address. It replaces an earlier one, also for another address.</summary>
    /// <exception cref="ValidationException">The address is not valid, or another account uses it.</exception>
    /// <exception cref="InvalidCredentialsException">The password is wrong.</exception>
    /// <exception cref="LimitExceededException">There were too many requests, or too many attempts with a wrong password.</exception>
    public async Task<AccountSettings> RequestAsync(Guid userId, string email, string password, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var address = check.Email(email, "input.email");
        check.ThrowIfAny();

        var known = await proof.RequireAsync(userId, password, "input.password", cancellationToken);
        await attempts.TakeAsync([new(AttemptKeys.EmailChange(userId), options.MaxResetRequests, options.AttemptPeriod)], cancellationToken);
        var normalized = UserNames.Normalize(address);
        return await transactions.RunAsync(
            async db =>
            {
                var user =
                    await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId && u.PasswordHash == known, cancellationToken)
                    ?? throw DomainErrors.WrongPassword("input.password");
                await DiscardAsync(db, userId, cancellationToken);
                if (normalized != user.NormalizedEmail)
                {
                    await RequireFreeAsync(db, userId, normalized, "input.email", cancellationToken);
                    Add(db, user, address);
                    await db.SaveChangesAsync(cancellationToken);
                }
                return await settings.ReadAsync(db, userId, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Changes the address to the one that the code was mailed to.</summary>
    /// <exception cref="ValidationException">The code is wrong or has expired, or another account uses the address by now.</exception>
    /// <exception cref="LimitExceededException">There were too many attempts with a wrong code.</exception>
    public async Task<User> ConfirmAsync(Guid userId, string code, CancellationToken cancellationToken)
    {
        await attempts.TakeAsync([new(AttemptKeys.EmailCode(userId), options.MaxCodeAttempts, options.AttemptPeriod)], cancellationToken);
        var user = await transactions.RunAsync(
            async db =>
            {
                var (now, most) = (time.UtcMoment(), options.MaxCodeAttempts);
                var change = await db
                    .EmailChanges.AsNoTracking()
                    .SingleOrDefaultAsync(
                        c => c.UserId == userId && c.ExpiresAt > now && c.FailedAttempts < most && c.User.DeletedAt == null,
                        cancellationToken
                    );
                if (change is null)
                {
                    return null;
                }
                if (change.CodeHash != ResetCode.Hash(userId, code))
                {
                    await db
                        .EmailChanges.Where(c => c.UserId == userId)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.FailedAttempts, c => c.FailedAttempts + 1), cancellationToken);
                    return null;
                }

                // A newer request has replaced the code since.
                if (await db.EmailChanges.Where(c => c.UserId == userId && c.CodeHash == change.CodeHash).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    return null;
                }
                var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
                await SetAsync(db, user, change.Email, "input.code", cancellationToken);
                return user;
            },
            cancellationToken
        );
        if (user is null)
        {
            throw DomainErrors.WrongCode("input.code");
        }
        await attempts.SucceedAsync(AttemptKeys.EmailCode(userId), takenBack: null, cancellationToken);
        return user;
    }

    /// <summary>
    /// Sets a former address again, with the code that was mailed to it. All sessions of the account end, and its password no longer works: the one who
    /// has changed the address knew it.
    /// </summary>
    /// <exception cref="ValidationException">The code is wrong or has expired, or another account uses the address by now.</exception>
    /// <exception cref="LimitExceededException">There were too many attempts with a wrong code.</exception>
    public async Task<User> UndoAsync(string email, string code, ClientAddress client, CancellationToken cancellationToken)
    {
        var normalized = UserNames.Normalize(email);
        await attempts.TakeAsync(
            [
                new(AttemptKeys.Code(normalized), options.MaxCodeAttempts, options.AttemptPeriod),
                new(AttemptKeys.Code(client), options.MaxCodeAttemptsPerClient, options.AttemptPeriod),
            ],
            cancellationToken
        );
        return await transactions.RunAsync(
            async db =>
            {
                var now = time.UtcMoment();
                var reversals = await db
                    .EmailReversals.AsNoTracking()
                    .Include(r => r.User)
                    .Where(r => r.NormalizedEmail == normalized && r.ExpiresAt > now && r.User.DeletedAt == null)
                    .ToListAsync(cancellationToken);
                var reversal = reversals.Find(r => r.CodeHash == ResetCode.Hash(r.UserId, code)) ?? throw DomainErrors.WrongCode("input.code");
                var user = await db.Users.SingleAsync(u => u.Id == reversal.UserId, cancellationToken);
                await DiscardAsync(db, user.Id, cancellationToken);
                await db.EmailReversals.Where(r => r.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
                await RequireFreeAsync(db, user.Id, normalized, "input.email", cancellationToken);
                (user.Email, user.NormalizedEmail, user.PasswordHash, user.UpdatedAt) = (reversal.Email, normalized, null, now);
                await sessions.EndAllAsync(db, user.Id, except: null, cancellationToken);
                return FreshAccounts.Add(user);
            },
            cancellationToken
        );
    }

    /// <summary>Changes the address in the transaction of the caller, and tells the holder of the former one.</summary>
    internal async Task SetAsync(QpletDbContext db, User user, string address, string path, CancellationToken cancellationToken)
    {
        var (now, normalized) = (time.UtcMoment(), UserNames.Normalize(address));
        if (normalized != user.NormalizedEmail)
        {
            await RequireFreeAsync(db, user.Id, normalized, path, cancellationToken);
            await DiscardAsync(db, user.Id, cancellationToken);
            if (user.Email is { } former)
            {
                Add(db, user.Id, former, now);
            }
        }
        (user.Email, user.NormalizedEmail, user.UpdatedAt) = (address, normalized, now);
    }

    private void Add(QpletDbContext db, User user, string address)
    {
        var (code, now) = (ResetCode.Create(), time.UtcMoment());
        var change = new EmailChange
        {
            UserId = user.Id,
            Email = address,
            CodeHash = ResetCode.Hash(user.Id, code),
            CreatedAt = now,
            ExpiresAt = now + options.EmailChangeLifetime,
        };
        db.Add(change);
        db.Add(EmailMails.Code(change, code));
        if (user.Email is { } current)
        {
            db.Add(EmailMails.Requested(change, current));
        }
    }

    private void Add(QpletDbContext db, Guid userId, string former, DateTime now)
    {
        var code = ResetCode.Create();
        var reversal = new EmailReversal
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            Email = former,
            NormalizedEmail = UserNames.Normalize(former),
            CodeHash = ResetCode.Hash(userId, code),
            CreatedAt = now,
            ExpiresAt = now + options.EmailReversalLifetime,
        };
        db.Add(reversal);
        db.Add(EmailMails.Changed(reversal, code));
    }

    /// <summary>Discards a change that is not confirmed, and the codes in mails to the current address.</summary>
    internal static async Task DiscardAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        await db.EmailChanges.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.PasswordResets.Where(r => r.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db
            .OutgoingMails.Where(m => m.UserId == userId && m.State == MailState.Waiting && m.Kind != MailKind.EmailNotice)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RequireFreeAsync(QpletDbContext db, Guid userId, string normalized, string path, CancellationToken cancellationToken)
    {
        // An account that takes the address at the same time makes this transaction run again, and it then fails here.
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == normalized && u.Id != userId, cancellationToken))
        {
            throw DomainErrors.EmailTaken(path);
        }
    }
}
