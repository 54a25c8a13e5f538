using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class FieldScopeTests
{
    private static readonly AsyncLocal<string?> s_local = new();

    [Fact]
    public async Task ResolverThatCompletedAtOnce_LeavesItsScopeToTheNextOne()
    {
        var log = new BatchLog();
        var scopes = new List<FieldScope?>();
        var item = Object(
            "Item",
            Async(
                "name",
                BuiltInScalars.String,
                context =>
                {
                    scopes.Add(FieldScope.Current);
                    var key = (int)context.ParentValue!;
                    return key % 2 == 0 ? Task.FromResult<string?>("at hand") : context.GetDataLoader<CountingLoader>().LoadAsync(key);
                }
            )
        );

        var result = await RunAsync(Query(Value("items", NonNullListOf(item), static _ => new[] { 1, 2, 3, 4 })), "{ items { name } }", log);

        result.ToJson().ShouldBe("""{"data":{"items":[{"name":"v1"},{"name":"at hand"},{"name":"v3"},{"name":"at hand"}]}}""");
        log.Batches.ShouldBe(["CountingLoader 2"]);
        scopes[1].ShouldNotBeNull().ShouldBeSameAs(scopes[2]);
        scopes.Distinct().Count().ShouldBe(3);
        FieldScope.Current.ShouldBeNull();
    }

    [Fact]
    public async Task ValueOfAResolversContext_DoesNotReachTheNextOne()
    {
        var field = Async(
            "local",
            BuiltInScalars.String,
            static _ =>
            {
                var found = s_local.Value;
                s_local.Value = "own";
                return Task.FromResult(found);
            }
        );

        s_local.Value = "outer";
        var result = await RunAsync(Query(field), "{ a: local b: local }", new());

        result.ToJson().ShouldBe("""{"data":{"a":"outer","b":"outer"}}""");
        s_local.Value.ShouldBe("outer");
    }

    private static async Task<OperationResult> RunAsync(GraphQLSchema schema, string document, BatchLog log)
    {
        using var executor = new RequestExecutor(schema, TestRun.PatientBatches);
        await using var services = new ServiceCollection().AddSingleton(log).BuildServiceProvider();
        return (OperationResult)await executor.ExecuteAsync(TestRun.Request(document, services: services), TestContext.Current.CancellationToken);
    }
}
