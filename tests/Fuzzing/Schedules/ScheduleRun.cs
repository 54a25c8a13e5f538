using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>
/// Runs queries, subscribers and a publisher of events by the schedule of a seed. Every answer must be that of one field after the other, each event must
/// arrive once and in order, and nothing may be open in the end, even if a client leaves at any step.
/// </summary>
internal sealed class ScheduleRun : IDisposable
{
    private static readonly GraphQLSchema s_schema = ScheduleSchema.Create();

    private static readonly ExecutionOptions s_options = new()
    {
        ExecutionTimeout = Timeout.InfiniteTimeSpan,
        MaxBatchDelay = Timeout.InfiniteTimeSpan,
        SlowOperationThreshold = TimeSpan.Zero,
    };

    private readonly SeededScheduler _scheduler;
    private readonly Random _random;
    private readonly ScheduleWorld _world;
    private readonly InMemoryTopics _topics = new();
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor = new(s_schema, s_options);
    private readonly CancellationTokenSource _leaving = new();
    private readonly TaskCompletionSource _allListen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _events;
    private readonly int _listeners;
    private int _opening;

    private ScheduleRun(int seed, int? leavesAt)
    {
        _random = new Random(seed);
        _scheduler = new SeededScheduler(_random.Next()) { InterruptedAt = leavesAt, Interruption = _leaving.Cancel };
        _world = new ScheduleWorld(_scheduler, _random);
        (_events, _listeners) = (_random.Next(5), _random.Next(3));
        _opening = _listeners;
        _services = new ServiceCollection().AddSingleton(_world).AddSingleton<ITopicEventReceiver>(_topics).AddScoped<ScheduleScope>().BuildServiceProvider();
    }

    /// <summary>Runs a seed to its end, then again with a client that leaves at a step that depends on the seed.</summary>
    /// <exception cref="ScheduleException">Something is not as it should be.</exception>
    public static void RunBoth(int seed)
    {
        var whole = Run(seed, leavesAt: null);
        var leavesAt = new Random(seed).Next(whole.Steps + 1);
        try
        {
            var other = Run(seed, leavesAt);
            Require(other.Traces[leavesAt] == whole.Traces[leavesAt], "The second run took other steps.");
        }
        catch (ScheduleException exception)
        {
            throw new ScheduleException($"A client leaves before step {leavesAt} of {whole.Steps}: {exception.Message}");
        }
    }

    /// <summary>Runs a seed, and returns its scheduler.</summary>
    public static SeededScheduler Run(int seed, int? leavesAt)
    {
        using var run = new ScheduleRun(seed, leavesAt);
        run._scheduler.Run(run.PlayAsync);
        Require(run._world.Open == 0, $"{run._world.Open} scopes or streams are open.");
        Require(run._topics.TopicCount == 0, "A subscriber is left.");
        return run._scheduler;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _leaving.Dispose();
        _executor.Dispose();
        _services.Dispose();
    }

    private Task PlayAsync()
    {
        if (_listeners == 0)
        {
            _allListen.SetResult();
        }

        // The first client of each kind is the one that may leave.
        List<Task> clients =
        [
            AskAsync(_leaving.Token),
            AskAsync(CancellationToken.None),
            .. Enumerable.Range(0, _listeners).Select(i => ListenAsync(i == 0 ? _leaving.Token : CancellationToken.None)),
            PublishAsync(),
        ];
        return Task.WhenAll(clients);
    }

    private async Task AskAsync(CancellationToken leaving)
    {
        var (query, id) = (ScheduleQuery.Random(_random, depth: 4), _random.Next(ScheduleWorld.ItemCount));
        try
        {
            var result = (OperationResult)await _executor.ExecuteAsync(Request($"{{ item(id: {id}) {query} }}"), leaving);
            RequireAnswer(result, "item", query.Answer(id));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The client has left.
        }
    }

    private async Task ListenAsync(CancellationToken leaving)
    {
        var query = ScheduleQuery.Random(_random, depth: 2);
        var next = 0;
        var isOpen = false;
        try
        {
            var result = await _executor.ExecuteAsync(Request($"subscription {{ ticked {query} }}"), leaving);
            isOpen = true;
            Opened();
            if (result is not ResponseStream stream)
            {
                Require(leaving.IsCancellationRequested, "The subscription was refused.");
                return;
            }
            await foreach (var response in stream.WithCancellation(leaving))
            {
                RequireAnswer(response, "ticked", query.Answer(next));
                next++;
            }
            Require(next == _events || leaving.IsCancellationRequested, $"{next} of {_events} events arrived.");
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The client has left.
        }
        finally
        {
            if (!isOpen)
            {
                Opened();
            }
        }
    }

    private void Opened()
    {
        if (--_opening == 0)
        {
            _allListen.SetResult();
        }
    }

    private async Task PublishAsync()
    {
        await _allListen.Task;
        for (var i = 0; i < _events; i++)
        {
            await _topics.SendAsync("ticks", i);
            await _world.PauseAsync();
        }
        await _topics.CompleteAsync("ticks");
    }

    private OperationRequest Request(string document) => new() { Document = Encoding.UTF8.GetBytes(document), Services = _services };

    private static void RequireAnswer(OperationResult result, string field, string expected)
    {
        using var json = JsonDocument.Parse(result.ToJson());
        var unexpected = result.Errors.FirstOrDefault(static error => error.Message != "broken");
        Require(unexpected is null, $"An answer has the error: {unexpected?.Message}");
        var answer = json.RootElement.GetProperty("data").GetProperty(field).GetRawText();
        Require(answer == expected, $"An answer is {answer} instead of {expected}.");
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new ScheduleException(problem);
        }
    }
}
