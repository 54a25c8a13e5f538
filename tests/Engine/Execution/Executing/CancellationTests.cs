using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class CancellationTests
{
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

        var result = await new RequestExecutor(schema, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(50) }).ExecuteAsync("{ wait }");

        result.Kind.ShouldBe(RequestErrorKind.Timeout);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0045");
        result.HasData.ShouldBeFalse();
    }

    [Fact]
    public async Task TimeUp_AlsoEndsResolversThatDoNotListen()
    {
        var never = new TaskCompletionSource<int>();
        var schema = Query(Async("wait", BuiltInScalars.Int, _ => never.Task));

        var result = await new RequestExecutor(schema, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(50) }).ExecuteAsync("{ wait }");

        result.Kind.ShouldBe(RequestErrorKind.Timeout);
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
        seen.ShouldAllBe(static probe => probe.IsDisposed);
    }

    [Fact]
    public async Task OperationCutShort_ReleasesServicesWhenItsResolversAreDone()
    {
        var services = new ServiceCollection().AddScoped<Probe>().AddSingleton(new BatchLog()).BuildServiceProvider();
        Probe? probe = null;
        var release = new TaskCompletionSource();
        var schema = Query(
            Async<int>(
                "wait",
                BuiltInScalars.Int,
                async context =>
                {
                    probe = context.Services.GetRequiredService<Probe>();
                    await release.Task;
                    await context.GetDataLoader<CountingLoader>().LoadAsync(1);
                    return 1;
                }
            ),
            Passing("loaded", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync(2))
        );
        using var executor = new RequestExecutor(schema, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(50) });

        await executor.ExecuteAsync(TestRun.Request("{ wait loaded }", services: services), default);

        probe!.IsDisposed.ShouldBeFalse();
        release.SetResult();
        for (var i = 0; i < 6000 && !probe.IsDisposed; i++)
        {
            await Task.Delay(10);
        }
        probe.IsDisposed.ShouldBeTrue();
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
        using var executor = new RequestExecutor(schema, new() { MaxConcurrentOperations = 1, ExecutionTimeout = TimeSpan.FromMilliseconds(50) });
        var running = Task.Run(() => executor.ExecuteAsync("{ hold }"));
        entered.Wait(TestContext.Current.CancellationToken);

        var refused = await executor.ExecuteAsync("{ a }");
        release.Set();
        await running;

        refused.Kind.ShouldBe(RequestErrorKind.Busy);
    }

    private sealed class Probe : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
