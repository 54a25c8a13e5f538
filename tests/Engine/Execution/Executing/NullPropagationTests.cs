using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class NullPropagationTests
{
    [Fact]
    public async Task NullForNonNull_NullsTheNearestNullableParent()
    {
        var inner = Object("Inner", Value("must", NonNull(BuiltInScalars.Int), static _ => null), Value("other", BuiltInScalars.Int, static _ => 1));
        var outer = Object("Outer", Value("inner", NonNull(inner), static _ => 1), Value("other", BuiltInScalars.Int, static _ => 2));
        var schema = Query(Value("outer", outer, static _ => 1), Value("a", BuiltInScalars.Int, static _ => 3));

        var json = await schema.JsonAsync("{ outer { other inner { other must } } a }");

        json.ShouldBe(
            """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":31}"""
                + """],"path":["outer","inner","must"],"extensions":{"code":"HC0018","coordinate":"Inner.must"}"""
                + """}],"data":{"outer":null,"a":3}}"""
        );
    }

    [Fact]
    public async Task NullForNonNull_UpToTheRoot_NullsData()
    {
        var schema = Query(Value("must", NonNull(BuiltInScalars.Int), static _ => null));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ must }");

        result.IsDataNull.ShouldBeTrue();
        result.ToJson().ShouldEndWith("\"data\":null}");
    }

    [Fact]
    public async Task NullItem_InListOfNonNull_NullsTheList()
    {
        var schema = Query(
            Value("strict", ListOf(NonNull(BuiltInScalars.Int)), static _ => new object?[] { 1, null, 3 }),
            Value("lenient", ListOf(BuiltInScalars.Int), static _ => new object?[] { 1, null, 3 })
        );

        var result = await new RequestExecutor(schema).ExecuteAsync("{ strict lenient }");

        result.Paths().ShouldBe(["strict.1"]);
        result.ToJson().ShouldEndWith("\"data\":{\"strict\":null,\"lenient\":[1,null,3]}}");
    }

    [Fact]
    public async Task LateNullForNonNull_NullsWhatIsInTheResultAlready_AndDropsWhatIsBelow()
    {
        var below = Object(
            "Below",
            Async<int>(
                "late",
                BuiltInScalars.Int,
                static async context =>
                {
                    // Loaders run when all other fields are done, those that must not be null among them.
                    await context.GetDataLoader<CountingLoader>().LoadAsync(1);
                    throw new InvalidOperationException("of no interest below what is null");
                }
            )
        );
        var item = Object(
            "Item",
            Async<int?>(
                "must",
                NonNull(BuiltInScalars.Int),
                static async context =>
                {
                    await Task.Yield();
                    return (int)context.ParentValue! == 2 ? null : 5;
                }
            ),
            Value("below", below, static _ => 1)
        );
        var schema = Query(Value("items", NonNull(ListOf(item)), static _ => new[] { 1, 2, 3 }));

        await using var services = new ServiceCollection().AddSingleton(new BatchLog()).BuildServiceProvider();
        using var executor = new RequestExecutor(schema, TestRun.PatientBatches);

        var result = (OperationResult)
            await executor.ExecuteAsync(TestRun.Request("{ items { must below { late } } }", services: services), TestContext.Current.CancellationToken);

        result.Paths().ShouldBe(["items.0.below.late", "items.1.must", "items.2.below.late"]);
        result.ToJson().ShouldEndWith("\"data\":{\"items\":[{\"must\":5,\"below\":{\"late\":null}},null,{\"must\":5,\"below\":{\"late\":null}}]}}");
    }

    [Fact]
    public async Task NonNullFieldOfAbsentObject_IsNotAsked()
    {
        var inner = Object("Inner", Value("must", NonNull(BuiltInScalars.Int), static _ => throw new InvalidOperationException()));
        var schema = Query(Value("inner", inner, static _ => null));

        (await schema.JsonAsync("{ inner { must } }")).ShouldBe("""{"data":{"inner":null}}""");
    }

    [Fact]
    public async Task SerialMutation_StopsAtTheFirstFieldThatNullsTheRoot()
    {
        var runs = new List<string>();
        var mutation = Object(
            "Mutation",
            Async(
                "ok",
                NonNull(BuiltInScalars.Int),
                async _ =>
                {
                    await Task.Yield();
                    runs.Add("ok");
                    return 1;
                }
            ),
            Value(
                "fails",
                NonNull(BuiltInScalars.Int),
                _ =>
                {
                    runs.Add("fails");
                    return null;
                }
            )
        );
        var schema = SchemaAssembler.Assemble(Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)), mutation);

        var result = await new RequestExecutor(schema).ExecuteAsync("mutation { a: ok b: fails c: ok }");

        result.IsDataNull.ShouldBeTrue();
        runs.ShouldBe(["ok", "fails"]);
    }
}
