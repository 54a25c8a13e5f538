using System.Diagnostics;
using System.Globalization;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>Runs many seeds. The process starts itself again with a thread pool of one thread, which a schedule needs in order to be repeatable.</summary>
internal static class ScheduleCommand
{
    public const string Name = "schedules";

    private const string OneThread = "DOTNET_ThreadPool_ForceMaxWorkerThreads";

    /// <returns>0 if no seed failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (Environment.GetEnvironmentVariable(OneThread) != "1")
        {
            return await RunAgainAsync(args);
        }

        ThreadPool.GetMaxThreads(out var threads, out _);
        if (threads != 1)
        {
            throw new InvalidOperationException($"The thread pool has up to {threads} threads instead of one.");
        }
        var (first, count) = (1, 10_000);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : throw new ArgumentException($"{args[i]} needs a value.");
            (first, count) = args[i] switch
            {
                "--first" => (value, count),
                "--seeds" => (first, value),
                _ => throw new ArgumentException($"Unknown option {args[i]}; the options are --first and --seeds."),
            };
        }
        return Run(first, count);
    }

    private static int Run(int first, int count)
    {
        var start = TimeProvider.System.GetTimestamp();
        var failed = 0;

        // Not a thread of the pool: the only one must be free for what the schedules leave to it.
        var thread = new Thread(() =>
        {
            for (var seed = first; seed < first + count && failed < 10; seed++)
            {
                try
                {
                    ScheduleRun.RunBoth(seed);
                }
                catch (Exception exception)
                {
                    failed++;
                    Console.WriteLine($"  FAILED seed {seed}: {exception.Message} Repeat it with {Name} --first {seed} --seeds 1.");
                }
            }
        });
        thread.Start();
        thread.Join();
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        Console.WriteLine($"Schedules: {count:N0} seeds from {first} in {elapsed.TotalSeconds:F0} s, {(failed == 0 ? "no" : $"{failed}")} failures.");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> RunAgainAsync(IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ScheduleCommand).Assembly.Location, Name, .. args]);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_ThreadPool_ForceMinWorkerThreads"] = "1";
        start.Environment[OneThread] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
