using System.Globalization;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Changes accounts of others, as an admin.</summary>
public sealed class AccountAdministration(
    Transactions transactions,
    ProfileWriter profiles,
    EmailWriter emails,
    PasswordChecker passwords,
    SessionWriter sessions,
    AuditWriter audit,
    TimeProvider time
)
{
    /// <summary>Changes the profile, e-mail address, role and password of a user.</summary>
    /// <exception cref="ValidationException">A value is not valid. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ConflictException">The only admin would lose the role.</exception>
    public async Task<User> UpdateAsync(Viewer admin, UpdateUserInput input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var changeProfile = profiles.Check(input.ToProfileChanges(), check);
        var email = check.Present(input.Email, "input.email", address => check.Email(address, "input.email"));
        check.Require(input.Role is not { HasValue: true, Value: null }, static () => DomainErrors.Required("input.role"));
        if (input.Password is not null || input.PasswordRepeat is not null)
        {
            check.NewPassword(input.Password ?? "", input.PasswordRepeat ?? "", "input.password", "input.passwordRepeat");
        }
        check.ThrowIfAny();

        var hash = input.Password is null ? null : await passwords.HashAsync(input.Password, cancellationToken);
        return await transactions.RunAsync(
            async db =>
            {
                if (input.Role.Value is not null and not UserRole.Admin)
                {
                    await db.RequireOtherAdminAsync(input.UserId, time.UtcMoment(), cancellationToken);
                }
                var user = await FindAsync(db, input.UserId, cancellationToken);
                await changeProfile(db, user, cancellationToken);
                if (email is not null)
                {
                    await emails.SetAsync(db, user, email, "input.email", cancellationToken);
                }
                var isNewRole = input.Role.Value is { } role && role != user.Role;
                user.Role = input.Role.Value ?? user.Role;
                user.PasswordHash = hash ?? user.PasswordHash;
                if (isNewRole || hash is not null)
                {
                    await sessions.EndAllAsync(db, user.Id, except: null, cancellationToken);
                }
                user.UpdatedAt = time.UtcMoment();
                audit.Record(db, admin, AuditAction.UserUpdated, nameof(User), user.Id, isNewRole ? $"role {user.Role}" : null);
                await db.SaveChangesAsync(cancellationToken);
                return user;
            },
            cancellationToken
        );
    }

    /// <summary>Sets the plan of a user, which takes effect at once: the user's connections end, so programs connect again with the new plan.</summary>
    /// <param name="admin">The admin.</param>
    /// <param name="userId">The user.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="endsAt">The time when the plan ends; null for a plan without an end.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">The end is not in the future, or <see cref="UserPlan.Free" /> has an end.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public Task<User> SetPlanAsync(Viewer admin, Guid userId, UserPlan plan, DateTime? endsAt, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var check = new InputValidation();
        check.Require(endsAt is null || endsAt > now, static () => DomainErrors.NotFuture("input.endsAt"));
        check.Require(endsAt is null || plan != UserPlan.Free, static () => DomainErrors.FreePlanWithEnd("input.endsAt"));
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var user = await FindAsync(db, userId, cancellationToken);
                (user.Plan, user.PlanEndsAt) = (plan, endsAt?.ToMoment());
                db.Outbox.Record(new SessionsRevoked(userId, SessionId: null), now);
                audit.Record(
                    db,
                    admin,
                    AuditAction.PlanSet,
                    nameof(User),
                    userId,
                    user.PlanEndsAt is { } end ? string.Create(CultureInfo.InvariantCulture, $"plan {plan} until {end:u}") : $"plan {plan}"
                );
                return user;
            },
            cancellationToken
        );
    }

    private static async Task<User> FindAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken) =>
        await db.Users.SingleOrDefaultAsync(user => user.Id == userId && user.DeletedAt == null, cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(User), userId, "input.userId");
}
