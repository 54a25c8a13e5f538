namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The operations that a user may run with API keys on a day.</summary>
/// <param name="Limit">The number of operations that the plan allows.</param>
/// <param name="Used">The number of operations that were run.</param>
/// <param name="Day">The day, in UTC.</param>
public sealed record DailyAllowance(int Limit, int Used, DateOnly Day)
{
    /// <summary>The number of operations that are left; never below zero.</summary>
    public int Remaining => Math.Max(0, Limit - Used);

    /// <summary>The time when the next day begins.</summary>
    public DateTime ResetsAt => Day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
