using System.Text.Json;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class CompletionTests
{
    [Fact]
    public async Task Lists_OfEveryKind_AreCompleted()
    {
        static async IAsyncEnumerable<int> Stream()
        {
            for (var i = 1; i <= 3; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        static IEnumerable<int> Lazy()
        {
            yield return 1;
            yield return 2;
        }

        var list = ListOf(BuiltInScalars.Int);
        var schema = Query(
            Value("array", list, static _ => new[] { 1, 2 }),
            Value("set", list, static _ => new HashSet<int> { 1 }),
            Value("lazy", list, static _ => Lazy()),
            Value("stream", list, static _ => Stream()),
            Passing("later", list, static _ => Task.FromResult<object?>(Stream())),
            Value("nested", ListOf(list), static _ => new[] { new[] { 1 }, [] })
        );

        (await schema.JsonAsync("{ array set lazy stream later nested }")).ShouldBe(
            """{"data":{"array":[1,2],"set":[1],"lazy":[1,2],"stream":[1,2,3],"later":[1,2,3],"nested":[[1],[]]}}"""
        );
    }

    [Fact]
    public async Task Enums_AreWrittenByName()
    {
        var type = new EnumType("Day", [new EnumValue("MONDAY", DayOfWeek.Monday), new EnumValue("TUESDAY", DayOfWeek.Tuesday)]);
        var schema = Query(
            Value("known", type, static _ => DayOfWeek.Tuesday),
            Value("unknown", type, static _ => DayOfWeek.Sunday),
            Value("list", ListOf(type), static _ => new[] { DayOfWeek.Monday })
        );

        var result = await new RequestExecutor(schema).ExecuteAsync("{ known unknown list }");

        result.Paths().ShouldBe(["unknown"]);
        result.ToJson().ShouldEndWith("\"data\":{\"known\":\"TUESDAY\",\"unknown\":null,\"list\":[\"MONDAY\"]}}");
    }

    [Fact]
    public async Task AbstractTypes_AreResolvedByClrTypeNameOrPredicate()
    {
        var dog = Object<Dog>("Dog", Property<Dog>(nameof(Dog.Name), BuiltInScalars.String));
        var cat = new ObjectType("Cat", () => [Value("lives", BuiltInScalars.Int, static _ => 9)], isTypeOf: static value => value is "cat");
        var fish = Object("Fish", Value("wet", BuiltInScalars.Boolean, static _ => true));
        var pet = new UnionType("Pet", () => [dog, cat, fish]);
        var schema = Query(
            Value(
                "pets",
                ListOf(pet),
                static _ =>
                    new object[]
                    {
                        new Puppy { Name = "Rex" },
                        "cat",
                        new Dictionary<string, object?> { ["__typename"] = "Fish" },
                        5,
                    }
            )
        );

        var result = await new RequestExecutor(schema).ExecuteAsync("{ pets { __typename ... on Dog { name } ... on Cat { lives } ... on Fish { wet } } }");

        result.Paths().ShouldBe(["pets.3"]);
        result.Errors[0].Code.ShouldBe("EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE");
        result
            .ToJson()
            .ShouldEndWith("""data":{"pets":[{"__typename":"Dog","name":"Rex"},{"__typename":"Cat","lives":9},{"__typename":"Fish","wet":true},null]}}""");
    }

    [Fact]
    public async Task DefaultResolver_ReadsDictionariesJsonAndProperties()
    {
        var inner = Object("Inner", new FieldDefinition("name", BuiltInScalars.String), new FieldDefinition("missing", BuiltInScalars.String));
        var schema = Query(new FieldDefinition("dictionary", inner), new FieldDefinition("json", inner), new FieldDefinition("plain", inner));
        var root = new Dictionary<string, object?>
        {
            ["dictionary"] = new Dictionary<string, object?> { ["name"] = "d" },
            ["json"] = JsonDocument.Parse("""{"name":"j"}""").RootElement,
            ["plain"] = new Dog { Name = "p" },
        };

        (await schema.JsonAsync("{ dictionary { name missing } json { name } plain { name } }", rootValue: root)).ShouldBe(
            """{"data":{"dictionary":{"name":"d","missing":null},"json":{"name":"j"},"plain":{"name":"p"}}}"""
        );
    }

    [Fact]
    public async Task Arguments_OfVariables_AreCoercedForEachRequest()
    {
        var schema = Query(
            Value(
                "add",
                BuiltInScalars.Int,
                static context => context.ArgumentValue<int>("a") + context.ArgumentValue<int>("b"),
                new InputValueDefinition("a", NonNull(BuiltInScalars.Int)),
                new InputValueDefinition("b", BuiltInScalars.Int, new Language.IntValueNode("10"))
            )
        );
        using var executor = new RequestExecutor(schema);
        const string Document = "query($a: Int!, $b: Int) { add(a: $a, b: $b) constant: add(a: 1) }";

        (await executor.ExecuteAsync(Document, """{"a":1}""")).ToJson().ShouldBe("""{"data":{"add":11,"constant":11}}""");
        (await executor.ExecuteAsync(Document, """{"a":2,"b":3}""")).ToJson().ShouldBe("""{"data":{"add":5,"constant":11}}""");
    }

    [Fact]
    public async Task Variables_ThatDoNotFit_AreARequestError()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => 1, new InputValueDefinition("x", BuiltInScalars.Int)));

        var result = await new RequestExecutor(schema).ExecuteAsync("query($x: Int!) { a(x: $x) }", """{"x":"text"}""");

        result.Kind.ShouldBe(RequestErrorKind.Variables);
        result.HasData.ShouldBeFalse();
        result.ToJson().ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task Mutation_ReadsLeavesBeforeTheNextFieldChangesTheObject()
    {
        var dog = new Dog { Name = "old" };
        var type = Object<Dog>("Dog", Property<Dog>(nameof(Dog.Name), BuiltInScalars.String));
        var mutation = Object(
            "Mutation",
            Value(
                "rename",
                type,
                context =>
                {
                    dog.Name = (string)context.GetArgument("to")!;
                    return dog;
                },
                new InputValueDefinition("to", BuiltInScalars.String)
            )
        );
        var schema = SchemaAssembler.Assemble(Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)), mutation);

        (await schema.JsonAsync("mutation { a: rename(to: \"x\") { name } b: rename(to: \"y\") { name } }")).ShouldBe(
            """{"data":{"a":{"name":"x"},"b":{"name":"y"}}}"""
        );
    }

    private class Dog
    {
        public string? Name { get; set; }
    }

    private sealed class Puppy : Dog;
}
