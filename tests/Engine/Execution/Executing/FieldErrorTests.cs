using Microsoft.Extensions.Logging;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class FieldErrorTests
{
    [Fact]
    public async Task UnexpectedException_IsMaskedAndLoggedByItsId()
    {
        var logger = new ListLogger();
        using var executor = new RequestExecutor(
            Query(Value("a", BuiltInScalars.Int, static _ => throw new InvalidOperationException("the secret"))),
            logger: logger
        );

        var result = await executor.ExecuteAsync("{ a }");

        var error = result.Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe("Unexpected Execution Error");
        error.Code.ShouldBeNull();
        error.Locations.ShouldBe([new ErrorLocation(1, 3)]);
        result.Paths().ShouldBe(["a"]);
        var id = error.Extensions!["id"].ShouldBeOfType<string>();
        result.ToJson().ShouldNotContain("secret");
        logger.Entries.ShouldHaveSingleItem().ShouldContain(id);
        logger.Exceptions.ShouldHaveSingleItem().Message.ShouldBe("the secret");
    }

    [Fact]
    public async Task UnexpectedException_WithDetailsAllowed_ShowsThem()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => throw new InvalidOperationException("the cause")));

        (await schema.JsonAsync("{ a }", options: new() { IncludeExceptionDetails = true })).ShouldContain("the cause");
    }

    [Fact]
    public async Task GraphQLException_IsShownAsItIs()
    {
        var schema = Query(
            Value(
                "a",
                BuiltInScalars.Int,
                static _ =>
                    throw new GraphQLException(
                        new GraphQLError
                        {
                            Message = "one",
                            Code = "C1",
                            Extensions = new Dictionary<string, object?> { ["limit"] = 3 },
                        },
                        new GraphQLError { Message = "two" }
                    )
            )
        );

        (await schema.JsonAsync("{ a }")).ShouldBe(
            """{"errors":[{"message":"one","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"C1","limit":3}"""
                + """},{"message":"two","locations":[{"line":1,"column":3}],"path":["a"]}],"data":{"a":null}}"""
        );
    }

    /// <summary>An interface may give a default to an argument that an object requires, so a valid document can lack it.</summary>
    [Fact]
    public async Task Argument_MissingInTheObject_IsLocatedWhereTheFieldIsSelectedFirst()
    {
        var schema = SchemaBuilder.FromSdl(
            "type Query { a: I } interface I { b(c: Int! = 1): Int } type T implements I { b(c: Int!): Int }",
            new SdlOptions { Resolvers = static (_, _) => static _ => FieldResult.FromValue(new Dictionary<string, object?> { ["__typename"] = "T" }) }
        );

        (await schema.JsonAsync("{ a { b b } }")).ShouldBe(
            """{"errors":[{"message":"Argument \"T.b(c:)\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}"""
                + """],"path":["a","b"]}],"data":{"a":{"b":null}}}"""
        );
    }

    [Fact]
    public async Task Errors_OfFieldsDoneInAnyOrder_StandInDocumentOrder()
    {
        var schema = Query(
            Async<int>(
                "slow",
                BuiltInScalars.Int,
                static async _ =>
                {
                    await Task.Delay(20);
                    throw new GraphQLException("slow");
                }
            ),
            Async<int>(
                "quick",
                BuiltInScalars.Int,
                static async _ =>
                {
                    await Task.Yield();
                    throw new GraphQLException("quick");
                }
            ),
            Value("now", BuiltInScalars.Int, static _ => throw new GraphQLException("now"))
        );

        var result = await new RequestExecutor(schema).ExecuteAsync("{ slow quick now }");

        result.Errors.Select(static error => error.Message).ShouldBe(["slow", "quick", "now"]);
    }

    [Fact]
    public async Task Errors_OfOneGroup_AreOneForEachFieldOfAListWithTheirNumber()
    {
        var schema = SchemaBuilder.FromSdl(
            "type Query { list: [T!] other: T } type T { gated: Int open: Int }",
            new SdlOptions
            {
                Resolvers = static (_, field) =>
                    field switch
                    {
                        "gated" => static context =>
                        {
                            context.ReportError(new GraphQLError { Message = "no", GroupKey = "gate" });
                            return default;
                        },
                        "open" => static _ => FieldResult.FromValue(1),
                        "list" => static _ => FieldResult.FromValue(Enumerable.Range(0, 3).Select(static _ => new object()).ToList()),
                        _ => static _ => FieldResult.FromValue(new object()),
                    },
            }
        );

        var result = await new RequestExecutor(schema, new ExecutionOptions { MaxErrors = 3 }).ExecuteAsync(
            "{ list { gated again: gated open } other { gated } }"
        );

        result.Paths().ShouldBe(["list.0.gated", "list.0.again", "other.gated"]);
        result.Errors.Select(static error => error.Extensions?["count"]).ShouldBe([3, 3, null]);
    }

    [Fact]
    public async Task ReportedError_LeavesTheValue()
    {
        var schema = Query(
            Value(
                "a",
                BuiltInScalars.Int,
                static context =>
                {
                    context.ReportError(new GraphQLError { Message = "noted" });
                    return 1;
                }
            )
        );

        var result = await new RequestExecutor(schema).ExecuteAsync("{ a }");

        result.Paths().ShouldBe(["a"]);
        result.ToJson().ShouldEndWith("\"data\":{\"a\":1}}");
    }

    [Fact]
    public async Task ExceptionAsItem_FailsThatItem()
    {
        var schema = Query(Value("a", ListOf(BuiltInScalars.Int), static _ => new object[] { 1, new GraphQLException("second"), 3 }));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ a }");

        result.Paths().ShouldBe(["a.1"]);
        result.ToJson().ShouldEndWith("\"data\":{\"a\":[1,null,3]}}");
    }

    [Fact]
    public async Task FieldInSeveralPlaces_ErrorNamesThemAll()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => throw new GraphQLException("x")));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ a ...F } fragment F on Query { a }");

        result.Errors.ShouldHaveSingleItem().Locations.ShouldBe([new ErrorLocation(1, 3), new ErrorLocation(1, 34)]);
    }

    [Fact]
    public async Task ManyErrors_AreCutOff()
    {
        var item = Object("Item", Value("bad", BuiltInScalars.Int, static _ => throw new GraphQLException("x")));
        var schema = Query(Value("items", ListOf(item), static _ => Enumerable.Range(0, 500)));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ items { bad } }");

        result.Errors.Count.ShouldBe(100);
        result.ToJson().Split("\"bad\":null").Length.ShouldBe(501);
    }

    [Fact]
    public async Task InvalidLeaf_IsAFieldErrorWithItsCode()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => "no number"), Value("b", BuiltInScalars.Int, static _ => 1));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ a b }");

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("EXEC_INVALID_LEAF_VALUE");
        result.ToJson().ShouldEndWith("\"data\":{\"a\":null,\"b\":1}}");
    }

    [Fact]
    public async Task TextForAList_IsAFieldError()
    {
        var schema = Query(Value("a", ListOf(BuiltInScalars.String), static _ => "text"));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ a }");

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("EXEC_LIST_TYPE_NOT_SUPPORTED");
    }

    [Fact]
    public async Task SourceOfAnotherClass_IsAnErrorOfTheObject()
    {
        var type = Object<Uri>("Link", Property<Uri>(nameof(Uri.OriginalString), BuiltInScalars.String));
        var schema = Query(Value("link", type, static _ => "no link"));

        var result = await new RequestExecutor(schema).ExecuteAsync("{ link { originalString } }");

        result.Paths().ShouldBe(["link"]);
        result.ToJson().ShouldEndWith("\"data\":{\"link\":null}}");
    }

    private sealed class ListLogger : ILogger<RequestExecutor>
    {
        public List<string> Entries { get; } = [];

        public List<Exception> Exceptions { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Entries.Add(formatter(state, exception));
            if (exception is not null)
            {
                Exceptions.Add(exception);
            }
        }
    }
}
