using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

/// <summary>Records views and playbacks, and adds them to the counters of their subjects.</summary>
public static class UsageCounts
{
    /// <summary>
    /// Adds the records of views and playbacks, without repeats. Call it in a transaction, which is then the only one that records or counts, on all nodes.
    /// </summary>
    public static async Task RecordUsageAsync(
        this QpletDbContext db,
        IReadOnlyCollection<ReportedUsage> reported,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        await db.BecomeOnlyAsync(ExclusiveWork.Usage, cancellationToken);
        var keys = reported.Select(usage => usage.Key).Distinct().ToList();
        var known = await db
            .UsageRecords.Where(record => keys.Contains(record.Key) && record.RepeatsUntil > now)
            .Select(record => record.Key)
            .ToHashSetAsync(cancellationToken);
        db.UsageRecords.AddRange(reported.Where(usage => known.Add(usage.Key)).Select(usage => UsageRules.NewRecord(usage, now)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Adds the records that are not counted yet to the counters and the popularity of their subjects. Call it in a transaction, which is then the only one
    /// that records or counts, on all nodes.
    /// </summary>
    /// <returns>The number of subjects whose counters were changed.</returns>
    public static async Task<int> CountUsageAsync(this QpletDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        await db.BecomeOnlyAsync(ExclusiveWork.Usage, cancellationToken);
        var uncounted = db.UsageRecords.Where(record => record.CountedAt == null);
        var groups = await uncounted
            .GroupBy(record => new
            {
                record.SubjectKind,
                record.SubjectId,
                record.Kind,
            })
            .Select(group => new
            {
                group.Key,
                Number = group.Count(),
                LatestAt = group.Max(record => record.RecordedAt),
            })
            .ToListAsync(cancellationToken);

        // In the order of the keys: transactions that change several subjects do not wait for each other in a circle.
        foreach (var group in groups.OrderBy(group => group.Key.SubjectKind, StringComparer.Ordinal).ThenBy(group => group.Key.SubjectId))
        {
            var (kind, id) = (db.SubjectKinds()[group.Key.SubjectKind], group.Key.SubjectId);
            var exists = await kind.CountAsync(db, id, CounterOf(group.Key.Kind), group.Number, cancellationToken);
            if (exists && group.Key.Kind == UsageKind.Playback)
            {
                await kind.AddPopularityAsync(db, id, group.Number * Popularity.PlaybackWeight, group.LatestAt, cancellationToken);
            }
        }
        await uncounted.ExecuteUpdateAsync(set => set.SetProperty(record => record.CountedAt, now), cancellationToken);
        return groups.Count;
    }

    /// <summary>Removes the counted records that are no longer needed, and returns their number.</summary>
    public static Task<int> RemoveExpiredUsageAsync(this QpletDbContext db, DateTime now, CancellationToken cancellationToken) =>
        db.UsageRecords.Where(record => record.ExpiresAt < now && record.CountedAt != null).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Returns the counter of a kind of use.</summary>
    public static SubjectCounter CounterOf(UsageKind kind) => kind == UsageKind.View ? SubjectCounter.Views : SubjectCounter.Playbacks;

    /// <summary>Returns whether a counter is one of views or playbacks, whose rows are not kept.</summary>
    internal static bool IsUsage(SubjectCounter counter) => counter is SubjectCounter.Views or SubjectCounter.Playbacks;

    /// <summary>Returns the kind of use that a counter counts.</summary>
    internal static UsageKind KindOf(SubjectCounter counter) => counter == SubjectCounter.Views ? UsageKind.View : UsageKind.Playback;
}
