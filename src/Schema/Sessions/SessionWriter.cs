using Microsoft.AspNetCore.Identity;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Opens, renews and ends sessions. Each sign-in on a device has its own session.</summary>
public sealed class SessionWriter(
    Transactions transactions,
    IDbContextFactory<QpletDbContext> contexts,
    IAccessTokenIssuer issuer,
    PasswordChecker passwords,
    AttemptLimiter attempts,
    SessionOptions options,
    TimeProvider time
)
{
    /// <summary>
    /// Signs in with e-mail address and password. The response for an unknown address is the same as for a wrong password and takes the same time.
    /// </summary>
    public async Task<SignIn> LoginAsync(string email, string password, string device, ClientAddress client, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        device = check.Line(device, "input.device", TextLimits.Device);
        check.ThrowIfAny();

        var normalized = UserNames.Normalize(email);
        await attempts.TakeAsync(
            [
                new(AttemptKeys.Login(normalized), options.MaxFailedLogins, options.AttemptPeriod),
                new(AttemptKeys.Login(client), options.MaxFailedLoginsPerClient, options.AttemptPeriod),
            ],
            cancellationToken
        );
        var user = await FindByEmailAsync(normalized, cancellationToken);
        var verification = await passwords.VerifyAsync(password, user?.PasswordHash, cancellationToken);
        if (verification == PasswordVerificationResult.Failed || user is null)
        {
            throw DomainErrors.InvalidCredentials();
        }

        await attempts.SucceedAsync(AttemptKeys.Login(normalized), AttemptKeys.Login(client), cancellationToken);
        RequireActive(user);
        var rehashed = verification == PasswordVerificationResult.SuccessRehashNeeded ? await passwords.HashAsync(password, cancellationToken) : null;
        return await transactions.RunAsync(
            async db =>
            {
                // A new password, a ban and the deletion of the account end the sessions that they find, so they happen before or after this.
                await db.LockUserAsync(user.Id, cancellationToken);
                var present = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellationToken);
                if (
                    present.PasswordHash != user.PasswordHash
                    && await passwords.VerifyAsync(password, present.PasswordHash, cancellationToken) == PasswordVerificationResult.Failed
                )
                {
                    throw DomainErrors.InvalidCredentials();
                }
                RequireActive(present);
                if (rehashed is not null)
                {
                    await db
                        .Users.Where(u => u.Id == user.Id && u.PasswordHash == user.PasswordHash)
                        .ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, rehashed), cancellationToken);
                }
                return await OpenAsync(db, present, device, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Exchanges a refresh token for a new pair of tokens. If the token is used again within <see cref="SessionOptions.RefreshTokenLeeway" />, the same refresh
    /// token is returned; after that, the session ends because two parties have the token.
    /// </summary>
    public async Task<SignIn> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var shown = RefreshToken.Parse(refreshToken) ?? throw DomainErrors.InvalidRefreshToken();
        var signIn =
            await transactions.RunAsync(db => RotateAsync(db, shown, cancellationToken), cancellationToken) ?? throw DomainErrors.InvalidRefreshToken();
        RequireActive(signIn.User);
        return signIn;
    }

    /// <summary>Ends a session of a user. Ending a session again is not an error.</summary>
    /// <returns>The session, or null if the user has no session with this key.</returns>
    public Task<Session?> EndAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var now = time.UtcMoment();
                var ended = await db
                    .Sessions.Where(s => s.Id == sessionId && s.UserId == userId && s.RevokedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellationToken);
                if (ended > 0)
                {
                    db.Outbox.Record(new SessionsRevoked(userId, sessionId), now);
                }
                return await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId && s.UserId == userId, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Ends all sessions of a user, in the transaction of the cause.</summary>
    /// <param name="db">The database context of the change.</param>
    /// <param name="userId">The user.</param>
    /// <param name="except">The session to keep; null to end all sessions.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task EndAllAsync(QpletDbContext db, Guid userId, Guid? except, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var open = db.Sessions.Where(s => s.UserId == userId && s.RevokedAt == null && s.Id != except);
        if (except is null)
        {
            db.Outbox.Record(new SessionsRevoked(userId, SessionId: null), now);
        }
        else
        {
            foreach (var id in await open.Select(s => s.Id).ToListAsync(cancellationToken))
            {
                db.Outbox.Record(new SessionsRevoked(userId, id), now);
            }
        }

        await open.ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellationToken);
    }

    private async Task<SignIn> OpenAsync(QpletDbContext db, User user, string device, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await db.Sessions.Where(s => s.UserId == user.Id && s.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var token = RefreshToken.Create(id);
        var session = new Session
        {
            Id = id,
            UserId = user.Id,
            Device = device,
            RefreshTokenHash = token.SecretHash,
            TokenFamilyHash = token.FamilyHash,
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now + options.RefreshTokenLifetime,
        };
        db.Sessions.Add(session);
        return SignInOf(user, session, token);
    }

    private async Task<SignIn?> RotateAsync(QpletDbContext db, RefreshToken shown, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var (id, shownHash, familyHash, next) = (shown.SessionId, shown.SecretHash, shown.FamilyHash, shown.Next());
        var (nextHash, sealedNext, expiresAt) = (next.SecretHash, shown.Seal(next), now + options.RefreshTokenLifetime);
        var rotated = await db
            .Sessions.Where(s => s.Id == id && s.RefreshTokenHash == shownHash && s.TokenFamilyHash == familyHash && s.RevokedAt == null && s.ExpiresAt > now)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.RefreshTokenHash, nextHash)
                        .SetProperty(x => x.PreviousTokenHash, shownHash)
                        .SetProperty(x => x.SealedToken, sealedNext)
                        .SetProperty(x => x.LastUsedAt, now)
                        .SetProperty(x => x.ExpiresAt, expiresAt),
                cancellationToken
            );
        var session = await db
            .Sessions.AsNoTracking()
            .Include(s => s.User)
            .SingleOrDefaultAsync(s => s.Id == id && s.TokenFamilyHash == familyHash, cancellationToken);
        if (rotated > 0 && session is not null)
        {
            return SignInOf(session.User, session, next);
        }
        if (
            session is { RevokedAt: null, SealedToken: { } replacement }
            && session.PreviousTokenHash == shownHash
            && session.ExpiresAt > now
            && now - session.LastUsedAt <= options.RefreshTokenLeeway
        )
        {
            return SignInOf(session.User, session, shown.Unseal(replacement));
        }

        if (session is { RevokedAt: null })
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellationToken);
            db.Outbox.Record(new SessionsRevoked(session.UserId, id), now);
        }

        return null;
    }

    private SignIn SignInOf(User user, Session session, RefreshToken token)
    {
        var accessToken = issuer.Issue(ViewerClaims.Of(user.Id, user.Role, user.PlanAt(time.UtcMoment()), session.Id));
        return new SignIn(accessToken.Value, accessToken.ExpiresAt, token.ToString(), session.ExpiresAt, session, FreshAccounts.Add(user));
    }

    private void RequireActive(User user)
    {
        if (user.DeletedAt is not null)
        {
            throw DomainErrors.Deleted();
        }
        if (user.IsBanned(time.UtcMoment()))
        {
            throw DomainErrors.Banned(user.BannedUntil);
        }
    }

    private async Task<User?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == normalizedEmail, cancellationToken);
    }
}
