using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class FieldContextTests
{
    private int _created;

    [Fact]
    public async Task FieldValue_OfManyParents_IsCreatedOnceForEachFieldAndOperation()
    {
        using var executor = new RequestExecutor(CreateSchema());
        const string Document = "query($n: Int) { items { a: sum(n: 1) b: sum(n: 2) c: sum(n: $n) } }";

        (await executor.ExecuteAsync(Document, """{"n":3}"""))
            .ToJson()
            .ShouldBe("""{"data":{"items":[{"a":"1","b":"2","c":"3"},{"a":"1","b":"2","c":"3"}]}}""");
        _created.ShouldBe(3);

        (await executor.ExecuteAsync(Document, """{"n":4}""")).ToJson().ShouldContain("""{"a":"1","b":"2","c":"4"}""");
        _created.ShouldBe(6);
    }

    [Fact]
    public async Task FieldValue_ThatCannotBeCreated_FailsTheFieldOfEachParent()
    {
        using var executor = new RequestExecutor(CreateSchema());

        var result = await executor.ExecuteAsync("{ items { sum(n: -1) } }");

        result.Paths().ShouldBe(["items.0.sum", "items.1.sum"]);
    }

    private GraphQLSchema CreateSchema() =>
        Query(
            Value(
                "items",
                ListOf(
                    Object(
                        "Item",
                        Value("sum", BuiltInScalars.String, context => context.GetFieldValue(Create), new InputValueDefinition("n", BuiltInScalars.Int))
                    )
                ),
                static _ => new[] { "x", "y" }
            )
        );

    private string Create(ResolverContext context)
    {
        _created++;
        var number = context.ArgumentValue<int>("n");
        return number < 0 ? throw new GraphQLException("negative") : $"{number}";
    }
}
