using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Creates accounts.</summary>
public sealed class Registration(
    Transactions transactions,
    IDbContextFactory<QpletDbContext> contexts,
    PasswordChecker passwords,
    AttemptLimiter attempts,
    SessionOptions options,
    TimeProvider time
)
{
    private const int MaxUsernameAttempts = 10;

    /// <summary>Returns whether no account uses the e-mail address.</summary>
    /// <exception cref="LimitExceededException">The client has asked too often.</exception>
    public async Task<bool> IsEmailAvailableAsync(string email, ClientAddress client, CancellationToken cancellationToken)
    {
        await TakeEmailCheckAsync(client, cancellationToken);
        var normalized = UserNames.Normalize(email);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Users.AnyAsync(u => u.NormalizedEmail == normalized, cancellationToken);
    }

    /// <summary>Creates the account of a fan or an author with the plan FREE.</summary>
    public async Task<User> RegisterAsync(RegisterInput input, ClientAddress client, CancellationToken cancellationToken)
    {
        await TakeEmailCheckAsync(client, cancellationToken);
        var (user, username) = await DraftAsync(input, [UserRole.Fan, UserRole.Author], cancellationToken);
        await transactions.RunAsync(db => InsertAsync(db, user, username, cancellationToken), cancellationToken);
        return FreshAccounts.Add(user);
    }

    /// <summary>Creates the account of an admin with the plan PROFESSIONAL. For the console: no client can call it.</summary>
    /// <returns>The account; null if the database has an admin, also one whose account was deleted. Of several calls at once, one succeeds.</returns>
    public async Task<User?> RegisterFirstAdminAsync(RegisterInput input, CancellationToken cancellationToken)
    {
        var (user, username) = await DraftAsync(input, [UserRole.Admin], cancellationToken);
        user.Plan = UserPlan.Professional;
        return await transactions.RunAsync(
            async db =>
            {
                await db.BecomeOnlyAsync(ExclusiveWork.FirstAdmin, cancellationToken);
                if (await db.Users.AnyAsync(u => u.Role == UserRole.Admin, cancellationToken))
                {
                    return null;
                }
                await InsertAsync(db, user, username, cancellationToken);
                return user;
            },
            cancellationToken
        );
    }

    /// <summary>Checks the input, and returns the new account and the username that was asked for.</summary>
    private async Task<(User User, string? Username)> DraftAsync(RegisterInput input, UserRole[] roles, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var name = check.Line(input.Name, "input.name", TextLimits.Name);
        var email = check.Email(input.Email, "input.email");
        check.Require(roles.Contains(input.Role), () => DomainErrors.AdminNotRegistrable("input.role"));
        check.NewPassword(input.Password, input.PasswordRepeat, "input.password", "input.passwordRepeat");
        var username = input.Username?.Trim();
        check.Require(
            username is null || UsernameRules.IsValid(username),
            () => DomainErrors.NotUsername("input.username", UsernameRules.MinimumLength, TextLimits.Username)
        );
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await CheckFreeAsync(db, email, username, check, cancellationToken);
        }
        check.ThrowIfAny();

        var now = time.UtcMoment();
        var user = new User
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = name,
            Email = email,
            NormalizedEmail = UserNames.Normalize(email),
            PasswordHash = await passwords.HashAsync(input.Password, cancellationToken),
            Role = input.Role,
            Plan = UserPlan.Free,
            CreatedAt = now,
        };
        return (user, username);
    }

    private Task TakeEmailCheckAsync(ClientAddress client, CancellationToken cancellationToken) =>
        attempts.TakeAsync([new(AttemptKeys.EmailCheck(client), options.MaxEmailChecksPerClient, options.AttemptPeriod)], cancellationToken);

    private static async Task InsertAsync(QpletDbContext db, User user, string? username, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxUsernameAttempts; attempt++)
        {
            user.Username = username ?? UsernameRules.Suggest(user.Name, attempt);
            user.NormalizedUsername = UserNames.Normalize(user.Username);
            if (
                username is null
                && (
                    await db.Users.AnyAsync(u => u.NormalizedUsername == user.NormalizedUsername, cancellationToken)
                    || await db.IsOfAnotherAsync(user.NormalizedUsername, user.Id, cancellationToken)
                )
            )
            {
                continue;
            }
            if (await db.TryInsertAsync(user, cancellationToken))
            {
                // Looked for after the insert: another user may have given up the username at the same time.
                if (await db.IsOfAnotherAsync(user.NormalizedUsername, user.Id, cancellationToken))
                {
                    throw DomainErrors.UsernameTaken("input.username");
                }
                return;
            }

            // A concurrent registration took the e-mail address, the username or the suggested username after the check.
            var check = new InputValidation();
            await CheckFreeAsync(db, user.Email!, username, check, cancellationToken);
            check.ThrowIfAny();
        }

        throw DomainErrors.UsernameTaken("input.username");
    }

    private static async Task CheckFreeAsync(QpletDbContext db, string email, string? username, InputValidation check, CancellationToken cancellationToken)
    {
        var normalizedEmail = UserNames.Normalize(email);
        var normalizedUsername = username is null ? null : UserNames.Normalize(username);
        var taken = await db
            .Users.Where(u => u.NormalizedEmail == normalizedEmail || u.NormalizedUsername == normalizedUsername)
            .Select(u => new { u.NormalizedEmail, u.NormalizedUsername })
            .ToListAsync(cancellationToken);
        check.Require(taken.TrueForAll(u => u.NormalizedEmail != normalizedEmail), () => DomainErrors.EmailTaken("input.email"));
        check.Require(
            username is null || taken.TrueForAll(u => u.NormalizedUsername != normalizedUsername),
            () => DomainErrors.UsernameTaken("input.username")
        );
    }
}
