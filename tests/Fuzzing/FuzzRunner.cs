namespace Qplet.GraphQL.Fuzzing;

/// <summary>Sends one input after the other, and judges.</summary>
internal sealed class FuzzRunner(FuzzTargets targets, FuzzOptions options)
{
    private readonly Dictionary<string, (int Count, TimeSpan Total, TimeSpan Slowest)> _times = new(StringComparer.Ordinal);

    /// <summary>What each target took, by its name.</summary>
    public IReadOnlyDictionary<string, (int Count, TimeSpan Total, TimeSpan Slowest)> Times => _times;

    /// <summary>Makes and runs the input of that number.</summary>
    /// <returns>The failure; null where there is none.</returns>
    public Task<FuzzFailure?> RunAsync(long index) => RunAsync(FuzzInput.Make(targets, options, index));

    /// <summary>Runs an input.</summary>
    /// <returns>The failure; null where there is none.</returns>
    public async Task<FuzzFailure?> RunAsync(FuzzInput input)
    {
        var start = TimeProvider.System.GetTimestamp();
        string? problem;
        try
        {
            problem = await targets.Get(input.Target).RunAsync(input.Bytes);
        }
        catch (Exception exception)
        {
            problem = $"Unhandled: {exception}";
        }

        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var (count, total, slowest) = _times.GetValueOrDefault(input.Target);
        _times[input.Target] = (count + 1, total + elapsed, count > 0 && elapsed > slowest ? elapsed : slowest);
        if (problem is null && elapsed > options.Budget)
        {
            problem = $"It took {elapsed.TotalMilliseconds:F0} ms.";
        }
        return problem is null ? null : new FuzzFailure(input.Target, options.Seed, input.Index, problem, input.Bytes);
    }

    /// <summary>Looks for what only shows at the end.</summary>
    public async Task<IReadOnlyList<FuzzFailure>> FinishAsync()
    {
        var failures = new List<FuzzFailure>();
        foreach (var target in targets.Made)
        {
            if (await target.FinishAsync() is { } problem)
            {
                failures.Add(new FuzzFailure(target.GetType().Name, options.Seed, -1, problem, []));
            }
        }

        return failures;
    }
}
