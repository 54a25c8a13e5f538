namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Checks how much users write within a day.</summary>
internal static class DailyWriteLimit
{
    /// <summary>The period of the limits.</summary>
    public static TimeSpan Day { get; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Checks that a user may write one more row now. Locks the user until the end of the transaction, so each of several concurrent calls counts the rows of
    /// the ones before it.
    /// </summary>
    /// <param name="db">The context of the change.</param>
    /// <param name="userId">The key of the user.</param>
    /// <param name="times">The times at which the user has written such rows.</param>
    /// <param name="limit">The number of rows that are allowed within a day.</param>
    /// <param name="now">The present time.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="LimitExceededException">The user has written as many rows within the last day.</exception>
    public static async Task RequireWithinDailyLimitAsync(
        this QpletDbContext db,
        Guid userId,
        IQueryable<DateTime> times,
        int limit,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        await db.LockUserAsync(userId, cancellationToken);
        var since = now - Day;
        var recent = await times.Where(moment => moment > since).OrderDescending().Take(limit).ToListAsync(cancellationToken);
        if (recent.Count >= limit)
        {
            throw DomainErrors.LimitExceeded(limit, Day, recent.Count, recent[^1] + Day - now);
        }
    }
}
