namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>
/// Limits the operations that users run with API keys on a day of UTC, by their plan: those of all keys of a user together, on all nodes together. Usage
/// outlasts a restart, and a change of the plan keeps it.
/// </summary>
public sealed class DailyLimiter(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    /// <summary>Returns the number of operations that a plan allows on a day.</summary>
    public static int LimitOf(UserPlan plan) =>
        plan switch
        {
            UserPlan.Professional => 500,
            UserPlan.Premium => 200,
            _ => 20,
        };

    /// <summary>Counts an operation. Returns whether the limit allows it, and the allowance after it. An operation that is refused is not counted.</summary>
    public async Task<(bool IsAllowed, DailyAllowance Allowance)> TakeAsync(Guid userId, UserPlan plan, CancellationToken cancellationToken)
    {
        var (limit, today) = (LimitOf(plan), Today());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TryCountRequestAsync(userId, today, limit, cancellationToken) is { } used
            ? (true, new DailyAllowance(limit, used, today))
            : (false, new DailyAllowance(limit, await db.CountedRequestsAsync(userId, today, cancellationToken), today));
    }

    /// <summary>Takes an operation back that was not executed, and returns the allowance after it.</summary>
    public async Task<DailyAllowance> TakeBackAsync(Guid userId, DailyAllowance allowance, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.TakeRequestBackAsync(userId, allowance.Day, cancellationToken);
        return allowance with { Used = await db.CountedRequestsAsync(userId, allowance.Day, cancellationToken) };
    }

    /// <summary>Returns the allowance of a user without counting an operation.</summary>
    public async Task<DailyAllowance> ReadAsync(Guid userId, UserPlan plan, CancellationToken cancellationToken)
    {
        var today = Today();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new DailyAllowance(LimitOf(plan), await db.CountedRequestsAsync(userId, today, cancellationToken), today);
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.UtcMoment());
}
