namespace Qplet.GraphQL.Data.ApiKeys;

/// <summary>
/// Counts the operations that users run with API keys. Each step is one statement, so concurrent requests and nodes never count past a limit, and a restart
/// forgets nothing.
/// </summary>
public static class DailyRequestCounts
{
    /// <summary>Counts an operation if the user has not reached the limit on this day.</summary>
    /// <returns>The number of operations on this day with this one; null if the limit is reached, and the operation was not counted.</returns>
    public static async Task<int?> TryCountRequestAsync(this QpletDbContext db, Guid userId, DateOnly day, int limit, CancellationToken cancellationToken)
    {
        // The clocks of nodes may differ around midnight: a count never goes back to the day before.
        var counts = await db
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO "DailyRequests" ("UserId", "Day", "Count") VALUES ({userId}, {day}, 1)
                ON CONFLICT ("UserId") DO UPDATE SET
                    "Count" = CASE WHEN "DailyRequests"."Day" < excluded."Day" THEN 1 ELSE "DailyRequests"."Count" + 1 END,
                    "Day" = CASE WHEN "DailyRequests"."Day" < excluded."Day" THEN excluded."Day" ELSE "DailyRequests"."Day" END
                WHERE "DailyRequests"."Day" < excluded."Day" OR "DailyRequests"."Count" < {limit}
                RETURNING "Count" AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return counts.Count == 0 ? null : counts[0];
    }

    /// <summary>Takes an operation back that was counted but not executed.</summary>
    public static Task TakeRequestBackAsync(this QpletDbContext db, Guid userId, DateOnly day, CancellationToken cancellationToken) =>
        db
            .DailyRequests.Where(requests => requests.UserId == userId && requests.Day == day && requests.Count > 0)
            .ExecuteUpdateAsync(static set => set.SetProperty(requests => requests.Count, requests => requests.Count - 1), cancellationToken);

    /// <summary>Returns the number of operations that a user has run with API keys on a day.</summary>
    public static async Task<int> CountedRequestsAsync(this QpletDbContext db, Guid userId, DateOnly day, CancellationToken cancellationToken) =>
        await db
            .DailyRequests.Where(requests => requests.UserId == userId && requests.Day >= day)
            .Select(static requests => requests.Count)
            .SingleOrDefaultAsync(cancellationToken);
}
