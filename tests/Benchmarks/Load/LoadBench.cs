using System.Globalization;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>Runs the sides over one database, loads them in turn and prints what each request costs them.</summary>
internal static class LoadBench
{
    private const int BusyExitCode = 2;

    /// <summary>Returns 0, or 2 if the machine was too busy for some of the figures.</summary>
    public static async Task<int> RunAsync(LoadBenchOptions options)
    {
        var builds = await LoadBenchBuilds.CreateAsync(options);
        var servers = new Dictionary<Side, ServerProcess>();
        try
        {
            // The gateway prepares the requests also of the others.
            foreach (var side in options.Sides.Union([Side.Gateway]))
            {
                servers.Add(side, builds.Start(side));
            }
            using var client = new GatewayClient();
            foreach (var side in servers.Keys)
            {
                await client.WaitAsync(side);
            }

            var run = new LoadRun(options, servers, client);
            var quiet = await run.WaitUntilQuietAsync();
            if (quiet.IsBusy && !options.AllowsBusyMachine)
            {
                Console.Error.WriteLine($"The machine is busy: {quiet}. No figures; --busy prints them all the same, marked as unreliable.");
                return BusyExitCode;
            }
            if (quiet.IsBusy)
            {
                Console.WriteLine($"**Unreliable**: the machine is busy, {quiet}.\n");
            }
            return await MeasureAsync(options, run, client) ? 0 : BusyExitCode;
        }
        finally
        {
            foreach (var server in servers.Values)
            {
                server.Dispose();
            }
        }
    }

    /// <summary>Returns whether the figures of all cases could be printed.</summary>
    private static async Task<bool> MeasureAsync(LoadBenchOptions options, LoadRun run, GatewayClient client)
    {
        var isComplete = true;
        Console.WriteLine(LoadTable.Header);
        foreach (var workload in options.Workloads)
        {
            foreach (var @case in await workload.PrepareAsync(client))
            {
                var contenders = @case.Contenders.Where(contender => options.Sides.Contains(contender.Side)).ToList();
                if (contenders.Count == 0)
                {
                    continue;
                }
                var chosen = @case with { Contenders = contenders };
                if (await run.MeasureAsync(chosen) is { } rounds)
                {
                    Console.Write(LoadTable.Rows(chosen, rounds));
                }
                else
                {
                    isComplete = false;
                }
            }
        }

        var memory = run.Servers.Select(static server => string.Create(CultureInfo.InvariantCulture, $"{server.Key.Name} {server.Value.PrivateMebibytes:F0}"));
        Console.WriteLine($"\nPrivate memory in MiB at the end: {string.Join(", ", memory)}");
        return isComplete;
    }
}
