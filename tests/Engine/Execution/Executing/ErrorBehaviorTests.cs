using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

/// <summary>The handling of field errors that requests choose by <c>onError</c>.</summary>
public sealed class ErrorBehaviorTests
{
    private static readonly ObjectType s_inner = Object(
        "Inner",
        Value("must", NonNull(BuiltInScalars.Int), static _ => null),
        Value("throws", NonNull(BuiltInScalars.Int), static _ => throw new GraphQLException("No.")),
        Async<int>(
            "later",
            NonNull(BuiltInScalars.Int),
            static async _ =>
            {
                await Task.Yield();
                throw new GraphQLException("Later.");
            }
        ),
        Value("other", NonNull(BuiltInScalars.Int), static _ => 1)
    );

    private static readonly GraphQLSchema s_schema = Query(
        Value("inner", NonNull(s_inner), static _ => 1),
        Value("items", NonNull(ListOf(NonNull(BuiltInScalars.Int))), static _ => new object?[] { 1, null, new GraphQLException("Bad."), 4 }),
        Value("a", BuiltInScalars.Int, static _ => 3),
        Value(
            "reported",
            BuiltInScalars.Int,
            static context =>
            {
                context.ReportError(new GraphQLError { Message = "Noted." });
                return 5;
            }
        )
    );

    [Theory]
    [InlineData("{ inner { other must } a }", """{"inner":{"other":1,"must":null},"a":3}""", "inner.must")]
    [InlineData("{ inner { throws other } a }", """{"inner":{"throws":null,"other":1},"a":3}""", "inner.throws")]
    [InlineData("{ inner { later other } a }", """{"inner":{"later":null,"other":1},"a":3}""", "inner.later")]
    [InlineData("{ items a }", """{"items":[1,null,null,4],"a":3}""", "items.1 items.2")]
    [InlineData("{ reported a }", """{"reported":5,"a":3}""", "reported")]
    [InlineData(
        "{ inner { must throws later other } }",
        """{"inner":{"must":null,"throws":null,"later":null,"other":1}}""",
        "inner.must inner.throws inner.later"
    )]
    public async Task Null_MakesOnlyThePositionOfTheErrorNull(string document, string data, string paths)
    {
        var result = await ExecuteAsync(document, "NULL");

        result.ToJson().ShouldEndWith($"\"data\":{data}}}");
        string.Join(' ', result.Paths()).ShouldBe(paths);
    }

    [Theory]
    [InlineData("{ inner { other must } a }", "inner.must")]
    [InlineData("{ a inner { throws } items }", "inner.throws")]
    [InlineData("{ inner { later other } a }", "inner.later")]
    [InlineData("{ items inner { throws } }", "items.1")]
    [InlineData("{ reported inner { throws } }", "reported")]
    public async Task Halt_HasNoDataAndOnlyTheFirstError(string document, string path)
    {
        var result = await ExecuteAsync(document, "HALT");

        result.IsDataNull.ShouldBeTrue();
        result.Paths().ShouldBe([path]);
    }

    [Fact]
    public async Task Halt_WithoutErrors_HasTheData() =>
        (await ExecuteAsync("{ inner { other } a }", "HALT")).ToJson().ShouldBe("""{"data":{"inner":{"other":1},"a":3}}""");

    [Fact]
    public async Task Propagate_IsTheDefault()
    {
        var chosen = await ExecuteAsync("{ inner { other must } a }", "PROPAGATE");
        var unchosen = await ExecuteAsync("{ inner { other must } a }", onError: null);

        chosen.IsDataNull.ShouldBeTrue();
        unchosen.ToJson().ShouldBe(chosen.ToJson());
    }

    [Fact]
    public async Task Default_OfTheServer_AppliesToRequestsThatDoNotChoose()
    {
        var options = new ExecutionOptions { DefaultErrorBehavior = ErrorBehavior.Null };

        (await ExecuteAsync("{ inner { must } }", onError: null, options)).ToJson().ShouldEndWith("\"data\":{\"inner\":{\"must\":null}}}");
        (await ExecuteAsync("{ inner { must } }", "PROPAGATE", options)).IsDataNull.ShouldBeTrue();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("ABORT")]
    [InlineData("")]
    public async Task OtherValue_IsARequestError(string onError)
    {
        var result = await ExecuteAsync("{ a }", onError);

        result.Kind.ShouldBe(RequestErrorKind.Parameters);
        result.HasData.ShouldBeFalse();
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0009");
    }

    [Fact]
    public async Task Halt_DoesNotAwaitOtherFieldsAndCancelsThem()
    {
        var cancelled = new TaskCompletionSource();
        var schema = Query(
            Async<int>(
                "waits",
                BuiltInScalars.Int,
                async context =>
                {
                    try
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                    }
                    finally
                    {
                        cancelled.SetResult();
                    }
                    return 1;
                }
            ),
            Async<int>(
                "fails",
                BuiltInScalars.Int,
                static async _ =>
                {
                    await Task.Yield();
                    throw new GraphQLException("No.");
                }
            )
        );

        var result = await ExecuteAsync("{ waits fails }", "HALT", schema: schema);

        result.IsDataNull.ShouldBeTrue();
        result.Paths().ShouldBe(["fails"]);
        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("NULL", """{"first":1,"second":null,"third":3}""", "1,3")]
    [InlineData("PROPAGATE", "null", "1")]
    [InlineData("HALT", "null", "1")]
    public async Task Mutation_WithNull_ContinuesAfterAFailedField(string onError, string data, string executed)
    {
        var ran = new List<int>();
        var schema = SchemaAssembler.Assemble(
            Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)),
            Object("Mutation", Step("first", 1), Value("second", NonNull(BuiltInScalars.Int), static _ => throw new GraphQLException("No.")), Step("third", 3))
        );

        var result = await ExecuteAsync("mutation { first second third }", onError, schema: schema);

        result.ToJson().ShouldEndWith($"\"data\":{data}}}");
        result.Paths().ShouldBe(["second"]);
        string.Join(',', ran).ShouldBe(executed);

        FieldDefinition Step(string name, int number) =>
            Value(
                name,
                NonNull(BuiltInScalars.Int),
                _ =>
                {
                    ran.Add(number);
                    return number;
                }
            );
    }

    [Fact]
    public async Task Leaf_WrittenFromItsSource_IsNullOnlyWithAnError()
    {
        var person = Object<Person>(
            "Person",
            Property<Person>(nameof(Person.Name), NonNull(BuiltInScalars.String)),
            Property<Person>(nameof(Person.Age), BuiltInScalars.Int)
        );
        var schema = Query(Value("people", NonNull(ListOf(NonNull(person))), static _ => new[] { new Person("Ada", 1), new Person(null, 2) }));

        var result = await ExecuteAsync("{ people { name age } }", "NULL", schema: schema);

        result.ToJson().ShouldEndWith("\"data\":{\"people\":[{\"name\":\"Ada\",\"age\":1},{\"name\":null,\"age\":2}]}}");
        result.Paths().ShouldBe(["people.1.name"]);
    }

    [Fact]
    public async Task Null_ReportsEachError_BeyondTheMaximumNumber()
    {
        var schema = Query(Value("items", NonNull(ListOf(NonNull(BuiltInScalars.Int))), static _ => new object?[] { null, null, null }));
        var options = new ExecutionOptions { MaxErrors = 2 };

        (await ExecuteAsync("{ items }", "NULL", options, schema)).Paths().ShouldBe(["items.0", "items.1", "items.2"]);
    }

    [Theory]
    [InlineData(ErrorBehavior.Propagate, "PROPAGATE")]
    [InlineData(ErrorBehavior.Null, "NULL")]
    public async Task Service_HasTheCapabilities(ErrorBehavior behavior, string value)
    {
        var result = await ExecuteAsync(
            "{ __service { __typename capabilities { identifier value } } }",
            onError: null,
            new ExecutionOptions { DefaultErrorBehavior = behavior }
        );

        result
            .ToJson()
            .ShouldBe(
                """{"data":{"__service":{"__typename":"__Service","capabilities":[{"identifier":"graphql.onError","value":null},"""
                    + $"{{\"identifier\":\"graphql.defaultErrorBehavior\",\"value\":\"{value}\"}}"
                    + "]}}}"
            );
    }

    [Fact]
    public async Task Service_WithoutIntrospection_IsRefused()
    {
        using var executor = new RequestExecutor(s_schema);
        var request = TestRun.Request("{ __service { capabilities { value } } }") with { AllowIntrospection = false };

        var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0046");
    }

    [Fact]
    public void Service_IsNotAmongTheTypes_WhichToolsWouldRefuse() => s_schema.Types.Keys.ShouldNotContain("__Service");

    private static async Task<OperationResult> ExecuteAsync(string document, string? onError, ExecutionOptions? options = null, GraphQLSchema? schema = null)
    {
        using var executor = new RequestExecutor(schema ?? s_schema, options);
        var request = TestRun.Request(document) with { OnError = onError };
        return (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed record Person(string? Name, int Age);
}
