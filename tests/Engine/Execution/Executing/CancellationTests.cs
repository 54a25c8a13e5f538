using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class CancellationTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task ClientGone_CancelsResolversAndThrows()
    {
        using var cancellation = new CancellationTokenSource();
        var wasCancelled = new TaskCompletionSource();
        var schema = Query(
            Async<int>(
                "wait",
                BuiltInScalars.Int,
                async context =>
                {
                    try
                    {
                        await cancellation.CancelAsync();
                        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                    }
                    catch (OperationCanceledException)
                    {
                        wasCancelled.SetResult();
                        throw;
                    }

                    return 1;
                }
            )
        );

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await new RequestExecutor(schema).ExecuteAsync(TestRun.Request("{ wait }"), cancellation.Token)
        );
        await wasCancelled.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task TimeUp_IsARequestErrorWithItsCode()
    {
        var schema = Query(
            Async<int>(
                "wait",
                BuiltInScalars.Int,
                static async context =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                    return 1;
                }
            )
        );

        using var executor = Limited(schema);

        var running = executor.ExecuteAsync("{ wait }");
        _time.Advance(TimeSpan.FromSeconds(1));
        var result = await running;

        result.Kind.ShouldBe(RequestErrorKind.Timeout);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0045");
        result.HasData.ShouldBeFalse();
    }

    [Fact]
    public async Task TimeUp_AlsoEndsResolversThatDoNotListen()
    {
        var never = new TaskCompletionSource<int>();
        using var executor = Limited(Query(Async("wait", BuiltInScalars.Int, _ => never.Task)));

        var running = executor.ExecuteAsync("{ wait }");
        _time.Advance(TimeSpan.FromSeconds(1));

        (await running).Kind.ShouldBe(RequestErrorKind.Timeout);
    }

    [Fact]
    public async Task CancellationOfAResolversOwn_IsAFieldError()
    {
        var schema = Query(
            Async<int>(
                "own",
                BuiltInScalars.Int,
                static async _ =>
                {
                    await Task.Delay(-1, new CancellationToken(canceled: true));
                    return 1;
                }
            )
        );

        (await new RequestExecutor(schema).ExecuteAsync("{ own }")).Paths().ShouldBe(["own"]);
    }

    [Fact]
    public async Task Services_AreScopedToTheOperation_AndReleasedWithIt()
    {
        var services = new ServiceCollection().AddScoped<Probe>().BuildServiceProvider();
        var seen = new List<Probe>();
        var schema = Query(
            Value(
                "a",
                BuiltInScalars.Int,
                context =>
                {
                    seen.Add(context.Services.GetRequiredService<Probe>());
                    return 1;
                }
            )
        );
        using var executor = new RequestExecutor(schema);

        await executor.ExecuteAsync(TestRun.Request("{ a b: a }", services: services), default);
        await executor.ExecuteAsync(TestRun.Request("{ a }", services: services), default);

        seen[0].ShouldBeSameAs(seen[1]);
        seen[2].ShouldNotBeSameAs(seen[0]);
        seen.ShouldAllBe(static probe => probe.Disposed.IsCompleted);
    }

    [Fact]
    public async Task OperationCutShort_ReleasesServicesWhenItsResolversAreDone()
    {
        var services = new ServiceCollection().AddScoped<Probe>().AddSingleton(new BatchLog()).BuildServiceProvider();
        Probe? probe = null;
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var schema = Query(
            Async<int>(
                "wait",
                BuiltInScalars.Int,
                async context =>
                {
                    probe = context.Services.GetRequiredService<Probe>();
                    begun.SetResult();
                    await release.Task;
                    await context.GetDataLoader<CountingLoader>().LoadAsync(1);
                    return 1;
                }
            ),
            Passing("loaded", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync(2))
        );
        using var executor = Limited(schema);

        var running = executor.ExecuteAsync(TestRun.Request("{ wait loaded }", services: services), default);
        await begun.Task;
        _time.Advance(TimeSpan.FromSeconds(1));
        await running;

        probe!.Disposed.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await probe.Disposed.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task MoreOperationsThanAllowed_WaitForTheirTurn()
    {
        var (running, most) = (0, 0);
        var schema = Query(
            Async<int>(
                "a",
                BuiltInScalars.Int,
                async _ =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref running));
                    await Task.Delay(5);
                    Interlocked.Decrement(ref running);
                    return 1;
                }
            )
        );
        using var executor = new RequestExecutor(schema, new() { MaxConcurrentOperations = 3 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => executor.ExecuteAsync("{ a }")));

        most.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task MoreOperationsThanMayWait_AreRefused()
    {
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var executor = new RequestExecutor(
            Query(Async("a", BuiltInScalars.Int, _ => release.Task)),
            new() { MaxConcurrentOperations = 1, MaxQueuedOperations = 2 }
        );
        var running = executor.ExecuteAsync("{ a }");
        var waiting = new[] { executor.ExecuteAsync("{ a }"), executor.ExecuteAsync("{ a }") };

        var refused = await executor.ExecuteAsync("{ a }");
        release.SetResult(1);

        refused.Kind.ShouldBe(RequestErrorKind.Busy);
        refused.ToJson().ShouldBe("""{"errors":[{"message":"The server is busy. Try again in a moment.","extensions":{"code":"SERVER_BUSY","retryIn":1}}]}""");
        (await running).ToJson().ShouldBe("""{"data":{"a":1}}""");
        (await Task.WhenAll(waiting)).ShouldAllBe(static result => result.Errors.Count == 0);
        (await executor.ExecuteAsync("{ a }")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnOperationThatWaitsAsLongAsOneMayRun_IsRefused()
    {
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var schema = Query(
            Value("a", BuiltInScalars.Int, static _ => 1),
            Value(
                "hold",
                BuiltInScalars.Int,
                _ =>
                {
                    entered.Set();
                    release.Wait();
                    return 1;
                }
            )
        );
        // An operation runs by the clock of the test, and waits for its turn by the real time.
        using var executor = new RequestExecutor(
            schema,
            new()
            {
                MaxConcurrentOperations = 1,
                ExecutionTimeout = TimeSpan.FromMilliseconds(50),
                TimeProvider = _time,
            }
        );
        var running = Task.Run(() => executor.ExecuteAsync("{ hold }"));
        entered.Wait(TestContext.Current.CancellationToken);

        var refused = await executor.ExecuteAsync("{ a }");
        release.Set();
        await running;

        refused.Kind.ShouldBe(RequestErrorKind.Busy);
    }

    /// <summary>Returns an executor whose operations may take a second of the test's clock.</summary>
    private RequestExecutor Limited(GraphQLSchema schema) => new(schema, new() { ExecutionTimeout = TimeSpan.FromSeconds(1), TimeProvider = _time });

    private sealed class Probe : IDisposable
    {
        private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the probe is disposed.</summary>
        public Task Disposed => _disposed.Task;

        public void Dispose() => _disposed.SetResult();
    }
}
