namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>What the resolvers of one seed share: the scheduler that they pause by, and what is open.</summary>
internal sealed class ScheduleWorld(SeededScheduler scheduler, Random random)
{
    /// <summary>The number of items. The key of an item is also its only data.</summary>
    public const int ItemCount = 11;

    /// <summary>The number of scopes and source streams that are open.</summary>
    public int Open { get; set; }

    /// <summary>Pauses a few times, or not at all.</summary>
    public async Task PauseAsync()
    {
        for (var pauses = random.Next(3); pauses > 0; pauses--)
        {
            await scheduler.PauseAsync();
        }
    }
}
