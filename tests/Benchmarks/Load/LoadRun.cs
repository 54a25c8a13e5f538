namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>Measures cases on running servers, and watches what else the machine does.</summary>
internal sealed class LoadRun(LoadBenchOptions options, IReadOnlyDictionary<Side, ServerProcess> servers, GatewayClient client)
{
    private const int QuietAttempts = 30;

    // A round of slow answers takes longer, since the processor time of what is under way at its end has no answer to go with.
    private const int MinRequests = 200;
    private const int MaxSeconds = 30;

    private static readonly TimeSpan s_quietSample = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_settleSample = TimeSpan.FromMilliseconds(100);

    private readonly List<int> _serverIds = [.. servers.Values.Select(static server => server.Id)];

    public IReadOnlyDictionary<Side, ServerProcess> Servers => servers;

    /// <summary>Waits for half a minute at most until others leave the machine alone, and returns what they did at last.</summary>
    public async Task<OtherLoad> WaitUntilQuietAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = MachineLoad.Read(_serverIds);
            await Task.Delay(s_quietSample);
            var others = MachineLoad.Read(_serverIds).Since(before);
            if (!others.IsBusy || options.AllowsBusyMachine || attempt == QuietAttempts)
            {
                return others;
            }
        }
    }

    /// <summary>
    /// Returns for each round the figures of the contenders in their order. A round during which the machine was busy is repeated; null if there were as many
    /// of them as there are to be rounds.
    /// </summary>
    public async Task<IReadOnlyList<Measurement[]>?> MeasureAsync(LoadCase @case)
    {
        if (@case.HasSameAnswer)
        {
            await RequireSameAnswerAsync(@case);
        }
        var seconds = new List<int>();
        foreach (var contender in @case.Contenders)
        {
            var run = await WrkRun.MeasureAsync(@case.UrlOf(contender), contender.Body, options.WarmUpSeconds, @case.Token);
            await SettleAsync(servers[contender.Side]);
            seconds.Add((int)Math.Clamp(Math.Ceiling(MinRequests / run.RequestsPerSecond), options.Seconds, Math.Max(options.Seconds, MaxSeconds)));
        }

        var rounds = new List<Measurement[]>();
        for (var disturbed = 0; rounds.Count < options.Rounds; )
        {
            var before = await WaitUntilQuietAsync();
            var round = await MeasureRoundAsync(@case, seconds, rounds.Count);
            var busy = round.Select(static measurement => measurement.Others).Append(before).FirstOrDefault(static others => others.IsBusy);
            if (busy is null || options.AllowsBusyMachine)
            {
                rounds.Add(round);
            }
            else
            {
                Console.Error.WriteLine($"{@case.Name}: a round is repeated, because {busy}.");
                if (++disturbed == options.Rounds)
                {
                    Console.Error.WriteLine($"{@case.Name}: no figures, because the machine is busy; --busy prints them all the same, marked as unreliable.");
                    return null;
                }
            }
        }
        return rounds;
    }

    /// <summary>Measures the contenders one after the other; each round begins with another one.</summary>
    private async Task<Measurement[]> MeasureRoundAsync(LoadCase @case, List<int> seconds, int number)
    {
        var count = @case.Contenders.Count;
        var round = new Measurement[count];
        for (var turn = 0; turn < count; turn++)
        {
            var index = (number + turn) % count;
            round[index] = await MeasureAsync(@case, @case.Contenders[index], seconds[index]);
        }
        return round;
    }

    private async Task<Measurement> MeasureAsync(LoadCase @case, Contender contender, int seconds)
    {
        var server = servers[contender.Side];
        var before = MachineLoad.Read(_serverIds);
        var used = server.ProcessorTime;
        var run = await WrkRun.MeasureAsync(@case.UrlOf(contender), contender.Body, seconds, @case.Token);
        used = server.ProcessorTime - used;
        if (run.Requests == 0 || run.Failed > 0)
        {
            throw new InvalidOperationException(
                $"{@case.Name}: {contender.Name} sent {run.Requests} answers within {seconds} seconds, {run.Failed} with errors."
            );
        }
        var others = MachineLoad.Read(_serverIds).Since(before);
        await SettleAsync(server);
        return new(used.TotalMicroseconds / run.Requests, run.RequestsPerSecond, run.P99Milliseconds, others);
    }

    /// <summary>Waits until a server has ended what was under way when <c>wrk</c> stopped, which would be in the way of the next side.</summary>
    private static async Task SettleAsync(ServerProcess server)
    {
        for (var last = server.ProcessorTime; ; )
        {
            await Task.Delay(s_settleSample);
            var now = server.ProcessorTime;
            if (now - last < s_settleSample / 5)
            {
                return;
            }
            last = now;
        }
    }

    private async Task RequireSameAnswerAsync(LoadCase @case)
    {
        Contender? first = null;
        string? expected = null;
        foreach (var contender in @case.Contenders)
        {
            var answer = await client.PostAsync(@case.UrlOf(contender), contender.Body, @case.Token);
            first ??= contender;
            expected ??= answer;
            if (answer != expected)
            {
                throw new InvalidOperationException($"{@case.Name}: the sides send different bytes.\n{first.Name}: {expected}\n{contender.Name}: {answer}");
            }
            if (answer.Contains("\"errors\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{@case.Name}: {answer}");
            }
        }
    }
}
