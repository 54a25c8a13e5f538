using System.Diagnostics;
using System.Globalization;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>
/// Lets a worker run the inputs and goes on with another where it dies or hangs: a stack overflow cannot be caught, so only the process around it can
/// tell.
/// </summary>
internal static class FuzzSupervisor
{
    private const int MaxDeaths = 20;
    private static readonly TimeSpan s_hangAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(500);

    /// <returns>0 where nothing failed.</returns>
    public static async Task<int> RunAsync(FuzzOptions options)
    {
        File.Delete(options.Failures);
        var progressFile = Path.GetTempFileName();
        var start = TimeProvider.System.GetTimestamp();
        Console.WriteLine($"Fuzzing {options.Target} with {options.Inputs:N0} inputs; --seed {options.Seed} repeats them.");
        try
        {
            using var progress = new FuzzProgress(progressFile);
            var next = 0L;
            for (var deaths = 0; next < options.Inputs && deaths < MaxDeaths; deaths++)
            {
                next = await WorkAsync(options, progressFile, progress, next);
            }
        }
        finally
        {
            File.Delete(progressFile);
        }

        var failures = FuzzFailure.Read(options.Failures).ToList();
        foreach (var failure in failures.Take(20))
        {
            Console.WriteLine($"  FAILED {failure}");
        }
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        Console.WriteLine(
            failures.Count == 0
                ? $"Fuzzing: {options.Inputs:N0} inputs in {elapsed.TotalSeconds:F0} s, no failures (seed {options.Seed})."
                : $"Fuzzing: {failures.Count} failures in {elapsed.TotalSeconds:F0} s (seed {options.Seed}); --replay {options.Failures} runs them again."
        );
        return failures.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs the failed inputs of a file again.</summary>
    /// <returns>0 where none fails any more.</returns>
    public static async Task<int> ReplayAsync(FuzzOptions options, string file)
    {
        await using var targets = new FuzzTargets();
        var runner = new FuzzRunner(targets, options);
        var failed = 0;
        foreach (var old in FuzzFailure.Read(file).Where(static old => old.Index >= 0))
        {
            Console.WriteLine($"Replaying {old.Target} #{old.Index}, {old.Input.Length} bytes");
            if (await runner.RunAsync(new FuzzInput(old.Index, old.Target, old.Input)) is not { } failure)
            {
                continue;
            }
            failed++;
            Console.WriteLine($"  FAILED {failure.Problem}");
        }

        Console.WriteLine($"Replay: {failed} inputs still fail.");
        return failed == 0 ? 0 : 1;
    }

    /// <returns>The number of the input to go on with.</returns>
    private static async Task<long> WorkAsync(FuzzOptions options, string progressFile, FuzzProgress progress, long first)
    {
        progress.Index = first;
        using var worker = Start(options, progressFile, first);
        var at = (Index: -1L, Since: 0L);
        while (!worker.HasExited)
        {
            var index = progress.Index;
            if (index != at.Index)
            {
                at = (index, TimeProvider.System.GetTimestamp());
            }
            if (TimeProvider.System.GetElapsedTime(at.Since) > s_hangAfter && index < options.Inputs)
            {
                worker.Kill(entireProcessTree: true);
                await worker.WaitForExitAsync();
                return await ReportAsync(options, index, $"It hangs: no end after {s_hangAfter.TotalSeconds} s.");
            }

            using var glance = new CancellationTokenSource(s_glance);
            await worker
                .WaitForExitAsync(glance.Token)
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return worker.ExitCode == 0 && progress.Index == options.Inputs
            ? options.Inputs
            : await ReportAsync(options, progress.Index, $"The process ended with {worker.ExitCode}.");
    }

    private static async Task<long> ReportAsync(FuzzOptions options, long index, string problem)
    {
        await using var targets = new FuzzTargets();
        var input = FuzzInput.Make(targets, options, index);
        new FuzzFailure(input.Target, options.Seed, index, problem, input.Bytes).AppendTo(options.Failures);
        return index + 1;
    }

    private static Process Start(FuzzOptions options, string progressFile, long first)
    {
        string[] arguments =
        [
            typeof(FuzzSupervisor).Assembly.Location,
            FuzzWorker.Command,
            progressFile,
            first.ToString(CultureInfo.InvariantCulture),
            "--inputs",
            options.Inputs.ToString(CultureInfo.InvariantCulture),
            "--seed",
            options.Seed.ToString(CultureInfo.InvariantCulture),
            "--target",
            options.Target,
            "--budget-ms",
            ((int)options.Budget.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            "--failures",
            options.Failures,
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments)) ?? throw new InvalidOperationException("The worker did not start.");
    }
}
