using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class BatchingTests
{
    private readonly BatchLog _log = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NestedLists_OneBatchForEachLevel(bool isSlow)
    {
        _log.IsSlow = isSlow;

        var result = await RunAsync("{ items { name children { name children { name } } } }");

        result.Errors.ShouldBeEmpty();
        // names of the items and their children in one wave, then the names of the children with the children below, and so on
        _log.Batches.ShouldBe(["CountingLoader 4", "ChildrenLoader 4", "CountingLoader 12", "ChildrenLoader 12", "CountingLoader 36"], ignoreOrder: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ObjectsOfWhichSomeAreAtHand_FieldsBelowShareOneBatch(bool isSlow)
    {
        _log.IsSlow = isSlow;

        var result = await RunAsync("{ items { related { name } } }");

        result.Errors.ShouldBeEmpty();
        _log.Batches.ShouldBe(["ChildrenLoader 2", "CountingLoader 4"]);
    }

    [Fact]
    public async Task NestedLists_UnderThreadPoolNoise_AlwaysTheSameBatches()
    {
        _log.IsSlow = true;
        using var noise = new ThreadPoolNoise();
        for (var i = 0; i < 1000; i++)
        {
            var log = new BatchLog { IsSlow = true };
            await RunAsync("{ items { name lateName children { lateName viaTwo } } }", log);
            string.Join(", ", log.Batches.Order()).ShouldBe("ChildrenLoader 4, CountingLoader 12, CountingLoader 4, OtherLoader 12", $"repeat {i}");
        }
    }

    [Fact]
    public async Task AsyncResolvers_ThatLoadAfterAnAwait_ShareOneBatch()
    {
        await RunAsync("{ items { lateName } }");

        _log.Batches.ShouldBe(["CountingLoader 4"]);
    }

    [Fact]
    public async Task MixedResolvers_SyncPassingAndLate_ShareOneBatch()
    {
        var result = await RunAsync("{ items { name a: lateName } single }");

        result.ToJson().ShouldContain("\"single\":\"v77\"");
        _log.Batches.ShouldBe(["CountingLoader 5"]);
    }

    [Fact]
    public async Task ChainedLoaders_EachLoaderOnce()
    {
        var result = await RunAsync("{ items { viaTwo } }");

        result.ToJson().ShouldBe("""{"data":{"items":[{"viaTwo":"other v1"},{"viaTwo":"other v2"},{"viaTwo":"other v3"},{"viaTwo":"other v4"}]}}""");
        _log.Batches.ShouldBe(["CountingLoader 4", "OtherLoader 4"]);
    }

    [Fact]
    public async Task SeveralKeysOfOneResolver_AreInOneBatch()
    {
        await RunAsync("{ many }");

        _log.Batches.ShouldBe(["CountingLoader 3"]);
    }

    [Fact]
    public async Task SameKeyInSeveralFields_IsLoadedOnce()
    {
        var result = await RunAsync("{ a: single b: single c: single }");

        result.ToJson().ShouldBe("""{"data":{"a":"v77","b":"v77","c":"v77"}}""");
        _log.Batches.ShouldBe(["CountingLoader 1"]);
    }

    [Fact]
    public async Task SlowResolver_HoldsKeysBackUntilItIsDone()
    {
        await RunAsync("{ single slowThenSingle }");

        _log.Batches.ShouldBe(["CountingLoader 2"]);
    }

    [Fact]
    public async Task ResolverThatNeverEndsByItself_LoadersRunAfterTheDelay()
    {
        var schema = Query(
            Passing("single", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync(77)),
            Async(
                "stuck",
                BuiltInScalars.String,
                static async context =>
                {
                    var loaded = context.GetDataLoader<CountingLoader>().LoadAsync(1);

                    // The task is created where it cannot be attributed to this resolver.
                    Task<string?> later;
                    using (ExecutionContext.SuppressFlow())
                    {
                        later = Task.Run(async () => await context.GetDataLoader<OtherLoader>().LoadAsync((await loaded)!));
                    }
                    return await later;
                }
            )
        );
        using var executor = new RequestExecutor(schema, new() { MaxBatchDelay = TimeSpan.FromMilliseconds(20) });

        var result = (OperationResult)
            await executor.ExecuteAsync(TestRun.Request("{ single stuck }", services: Services(_log)), TestContext.Current.CancellationToken);

        result.ToJson().ShouldBe("""{"data":{"single":"v77","stuck":"other v1"}}""");
    }

    [Fact]
    public async Task Mutations_EachRootFieldHasItsOwnBatchesAndSeesNoOldValues()
    {
        var mutation = Object(
            "Mutation",
            Async("set", BuiltInScalars.String, static async context => await context.GetDataLoader<CountingLoader>().LoadAsync(1))
        );
        var schema = SchemaAssembler.Assemble(Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)), mutation);
        using var executor = new RequestExecutor(schema);

        await executor.ExecuteAsync(TestRun.Request("mutation { a: set b: set }", services: Services(_log)), TestContext.Current.CancellationToken);

        _log.Batches.ShouldBe(["CountingLoader 1", "CountingLoader 1"]);
    }

    [Fact]
    public async Task RequiredKeyWithoutValue_IsAFieldError()
    {
        var result = await RunAsync("{ missing optionalMissing }");

        result.Paths().ShouldBe(["missing"]);
        result.ToJson().ShouldContain("\"optionalMissing\":null");
    }

    [Fact]
    public async Task ScheduledWork_RunsOnceWithTheLoaders()
    {
        var runs = 0;
        var schema = Query(
            Passing("deferred", BuiltInScalars.String, context => context.GetDataLoader<Deferral>().RunAsync(() => Interlocked.Increment(ref runs)))
        );
        using var executor = new RequestExecutor(schema);

        var result = await executor.ExecuteAsync("{ a: deferred b: deferred }");

        result.ToJson().ShouldBe("""{"data":{"a":"done","b":"done"}}""");
        runs.ShouldBe(2);
    }

    private static ServiceProvider Services(BatchLog log) => new ServiceCollection().AddSingleton(log).BuildServiceProvider();

    private async Task<OperationResult> RunAsync(string document, BatchLog? log = null)
    {
        using var executor = new RequestExecutor(Schema, TestRun.PatientBatches);
        return (OperationResult)await executor.ExecuteAsync(TestRun.Request(document, services: Services(log ?? _log)), TestContext.Current.CancellationToken);
    }

    private static GraphQLSchema Schema { get; } = MakeSchema();

    private static GraphQLSchema MakeSchema()
    {
        ObjectType item = null!;
        item = new ObjectType(
            "Item",
            () =>
                [
                    Passing(
                        "name",
                        NonNull(BuiltInScalars.String),
                        static context => context.GetDataLoader<CountingLoader>().LoadRequiredAsync((int)context.ParentValue!)
                    ),
                    Async(
                        "lateName",
                        BuiltInScalars.String,
                        static async context =>
                        {
                            await Task.Yield();
                            return await context.GetDataLoader<CountingLoader>().LoadAsync((int)context.ParentValue!);
                        }
                    ),
                    Async(
                        "viaTwo",
                        BuiltInScalars.String,
                        static async context =>
                        {
                            var name = await context.GetDataLoader<CountingLoader>().LoadRequiredAsync((int)context.ParentValue!);
                            return await context.GetDataLoader<OtherLoader>().LoadAsync(name);
                        }
                    ),
                    Async(
                        "related",
                        NonNull(item),
                        static async context =>
                        {
                            var key = (int)context.ParentValue!;
                            return key % 2 == 0 ? key + 100 : (await context.GetDataLoader<ChildrenLoader>().LoadRequiredAsync(key))[0];
                        }
                    ),
                    Passing(
                        "children",
                        NonNullListOf(item),
                        static context => context.GetDataLoader<ChildrenLoader>().LoadRequiredAsync((int)context.ParentValue!)
                    ),
                ]
        );
        return Query(
            Value("items", NonNullListOf(item), static _ => new[] { 1, 2, 3, 4 }),
            Passing("single", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync(77)),
            Async(
                "slowThenSingle",
                BuiltInScalars.String,
                static async context =>
                {
                    await Task.Delay(30);
                    return await context.GetDataLoader<CountingLoader>().LoadAsync(78);
                }
            ),
            Async(
                "many",
                ListOf(BuiltInScalars.String),
                static async context =>
                {
                    await Task.Yield();
                    return await context.GetDataLoader<CountingLoader>().LoadAsync([1, 2, 3]);
                }
            ),
            Passing("missing", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadRequiredAsync(-1)),
            Passing("optionalMissing", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync(-1))
        );
    }

    private sealed class Deferral(IBatchScheduler scheduler)
    {
        public Task<string> RunAsync(Action action)
        {
            var done = new TaskCompletionSource<string>();
            scheduler.Schedule(_ =>
            {
                action();
                done.SetResult("done");
                return Task.CompletedTask;
            });
            return done.Task;
        }
    }

    /// <summary>Keeps the thread pool busy with many short pieces of work.</summary>
    private sealed class ThreadPoolNoise : IDisposable
    {
        private volatile bool _isOver;

        public ThreadPoolNoise()
        {
            for (var i = 0; i < 4; i++)
            {
                ThreadPool.QueueUserWorkItem(_ => Run());
            }
        }

        public void Dispose() => _isOver = true;

        private void Run()
        {
            Thread.SpinWait(Random.Shared.Next(2000));
            if (!_isOver)
            {
                ThreadPool.QueueUserWorkItem(_ => Run());
            }
        }
    }
}
