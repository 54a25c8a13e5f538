using System.Collections.Concurrent;
using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>
/// The uses of the schema within an interval, by the days of the requests: around midnight, there are two. The memory of a day is limited, whatever clients
/// send. Safe for concurrent use.
/// </summary>
internal sealed class UsageInterval(UsageLimits limits)
{
    private readonly ConcurrentDictionary<DateOnly, UsageDay> _days = new();
    private UsageDay? _latest;

    /// <summary>Returns the uses of a day.</summary>
    public UsageDay Of(DateOnly day)
    {
        if (Volatile.Read(ref _latest) is { } latest && latest.Day == day)
        {
            return latest;
        }
        var found = _days.GetOrAdd(day, static (day, limits) => new UsageDay(day, limits), limits);
        Volatile.Write(ref _latest, found);
        return found;
    }

    /// <summary>Adds the uses to a batch.</summary>
    public void AddTo(UsageBatch batch)
    {
        foreach (var day in _days.Values)
        {
            day.AddTo(batch);
        }
    }
}
