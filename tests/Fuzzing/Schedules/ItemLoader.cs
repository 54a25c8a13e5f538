using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>Loads items. Fails if it is asked for a key that it has loaded before.</summary>
internal sealed class ItemLoader(IBatchScheduler scheduler, ScheduleScope scope) : BatchDataLoader<int, int>(scheduler)
{
    private readonly HashSet<int> _loaded = [];

    protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (!_loaded.Add(key))
            {
                throw new ScheduleException($"The item {key} was loaded twice.");
            }
        }
        await scope.World.PauseAsync();
        return keys.ToDictionary(static key => key, static key => key);
    }
}
