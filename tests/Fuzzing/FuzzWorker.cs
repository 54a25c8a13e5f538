using System.Globalization;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>The process that runs the inputs. It notes the number of each before it begins, so one that ends the process is known.</summary>
internal static class FuzzWorker
{
    /// <summary>The first argument of the process.</summary>
    public const string Command = "worker";

    // The caches have their size by then, and the hot paths are compiled.
    private const double WarmUp = 0.2;

    private const long MaxHeapGrowth = 32L * 1024 * 1024;
    private const double MaxResidentGrowth = 1.25;

    /// <summary>Runs the inputs from a number on.</summary>
    public static async Task<int> RunAsync(string progressFile, string first, FuzzOptions options)
    {
        using var progress = new FuzzProgress(progressFile);
        await using var targets = new FuzzTargets();
        var runner = new FuzzRunner(targets, options);
        var from = long.Parse(first, CultureInfo.InvariantCulture);
        var warm = from + (long)((options.Inputs - from) * WarmUp);
        var atStart = Memory.Measure();
        var atWarmUp = atStart;
        for (var index = from; index < options.Inputs; index++)
        {
            if (index == warm)
            {
                atWarmUp = Memory.Measure();
            }
            progress.Index = index;
            if (await runner.RunAsync(index) is { } failure)
            {
                failure.AppendTo(options.Failures);
            }
        }

        foreach (var failure in await runner.FinishAsync())
        {
            failure.AppendTo(options.Failures);
        }
        var atEnd = Memory.Measure();
        if (atEnd.Heap - atWarmUp.Heap > MaxHeapGrowth || atEnd.Resident > atWarmUp.Resident * MaxResidentGrowth)
        {
            new FuzzFailure("memory", options.Seed, -1, $"Memory grew from {atWarmUp} to {atEnd}.", []).AppendTo(options.Failures);
        }

        foreach (var (name, (count, total, slowest)) in runner.Times.OrderBy(static time => time.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(
                $"  {name, -10} {count, 9:N0} inputs  {total.TotalSeconds, 7:F1} s  {total.TotalMicroseconds / count, 8:F0} µs each,"
                    + $" the slowest {slowest.TotalMilliseconds:F0} ms"
            );
        }
        Console.WriteLine($"  memory: at the start {atStart}, after {WarmUp:P0} of the inputs {atWarmUp}, at the end {atEnd}");
        progress.Index = options.Inputs;
        return 0;
    }

    private readonly record struct Memory(long Heap, long Resident)
    {
        public static Memory Measure()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            return new Memory(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        }

        public override string ToString() => $"{Resident >> 20} MiB resident ({Heap >> 20} MiB heap)";
    }
}
