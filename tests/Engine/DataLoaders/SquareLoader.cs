namespace Qplet.GraphQL.DataLoaders;

/// <summary>Loads the squares of positive numbers, at most three at once.</summary>
internal sealed class SquareLoader(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler)
{
    /// <summary>The keys of each fetch.</summary>
    public List<string> Fetches { get; } = [];

    /// <summary>Thrown by the next fetch.</summary>
    public Exception? Failure { get; set; }

    protected override int MaxBatchSize => 3;

    protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Fetches.Add(string.Join(' ', keys));
        return Failure is { } failure
            ? Task.FromException<IReadOnlyDictionary<int, string>>(failure)
            : Task.FromResult<IReadOnlyDictionary<int, string>>(
                keys.Where(static key => key > 0).ToDictionary(static key => key, static key => $"{key * key}")
            );
    }
}
