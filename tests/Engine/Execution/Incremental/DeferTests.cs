using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class DeferTests
{
    private static readonly ObjectType s_friend = Object(
        "Friend",
        Value("name", BuiltInScalars.String, static _ => "Bo"),
        Value("age", BuiltInScalars.Int, static _ => 7)
    );

    private static readonly ObjectType s_hero = Object(
        "Hero",
        Value("id", BuiltInScalars.ID, static _ => "1"),
        Async<string>(
            "name",
            BuiltInScalars.String,
            static async _ =>
            {
                await Task.Yield();
                return "Ada";
            }
        ),
        Value("friend", s_friend, static _ => 1),
        Value("friends", ListOf(s_friend), static _ => new object[] { 1, 2 }),
        Value("must", NonNull(BuiltInScalars.String), static _ => null),
        Value("fails", BuiltInScalars.String, static _ => throw new GraphQLException("No."))
    );

    private static readonly GraphQLSchema s_schema = IncrementalRun.Schema(
        Value("hero", s_hero, static _ => 1),
        Value("other", BuiltInScalars.Int, static _ => 2)
    );

    [Fact]
    public async Task Fragment_ComesAfterTheRest()
    {
        var responses = await s_schema.ResponsesAsync("""{ hero { id ... @defer(label: "late") { name } } }""");

        responses.ShouldBe([
            """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"late"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task Fragment_InVersion01_IsNamedByItsPath()
    {
        var responses = await s_schema.ResponsesAsync("""{ hero { id ... @defer(label: "late") { id name } } }""", IncrementalFormat.V01);

        responses.ShouldBe([
            """{"data":{"hero":{"id":"1"}},"hasNext":true}""",
            """{"incremental":[{"path":["hero"],"data":{"id":"1","name":"Ada"},"label":"late"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task Fragment_AtTheRoot_HasAnEmptyPath()
    {
        var responses = await s_schema.ResponsesAsync("{ ... @defer { other } }");

        responses.ShouldBe([
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"other":2}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Theory]
    [InlineData("""{ hero { id ... @defer(if: false) { name } } }""", null)]
    [InlineData("""query ($late: Boolean!) { hero { id ... @defer(if: $late) { name } } }""", """{"late":false}""")]
    public async Task Fragment_ThatIsNotDeferred_ComesAtOnce(string document, string? variables)
    {
        (await s_schema.ResponsesAsync(document, variables: variables)).ShouldBe(["""{"data":{"hero":{"id":"1","name":"Ada"}}}"""]);
    }

    [Theory]
    [InlineData("""{"late":true}""")]
    [InlineData("{}")]
    public async Task Condition_ByVariable_IsAskedForEachRequest(string variables)
    {
        var responses = await s_schema.ResponsesAsync("query ($late: Boolean = true) { hero { id ... @defer(if: $late) { name } } }", variables: variables);

        responses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Condition_ByVariableWithoutValue_Defers()
    {
        (await s_schema.ResponsesAsync("query ($late: Boolean) { hero { id ... @defer(if: $late) { name } } }")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Transport_WithoutStreams_GetsOneResponse()
    {
        (await s_schema.ResponsesAsync("{ hero { id ... @defer { name } } }", IncrementalFormat.None)).ShouldBe([
            """{"data":{"hero":{"id":"1","name":"Ada"}}}""",
        ]);
    }

    [Fact]
    public async Task Field_InAndOutsideOfTheFragment_ComesOnce()
    {
        var responses = await s_schema.ResponsesAsync("{ hero { id friend { name } ... @defer { id friend { name age } } } }");

        responses.ShouldBe([
            """{"data":{"hero":{"id":"1","friend":{"name":"Bo"}}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["friend"],"data":{"age":7}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task Fragment_OfWhichNothingIsLeft_IsNotAnnounced()
    {
        (await s_schema.ResponsesAsync("{ hero { id ... @defer { id } } }")).ShouldBe(["""{"data":{"hero":{"id":"1"}}}"""]);
    }

    [Fact]
    public async Task NestedFragment_IsAnnouncedWithTheOneAroundIt()
    {
        var responses = await s_schema.ResponsesAsync("""{ ... @defer(label: "a") { other ... @defer(label: "b") { hero { id } } } }""");

        responses.ShouldBe([
            """{"data":{},"pending":[{"id":"0","path":[],"label":"a"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":[],"label":"b"}],"incremental":[{"id":"0","data":{"other":2}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"hero":{"id":"1"}}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task NestedFragment_WithinOneThatHasNothingOfItsOwn_IsAnnouncedAtOnce()
    {
        var responses = await s_schema.ResponsesAsync("""{ ... @defer(label: "a") { ... @defer(label: "b") { other } } }""");

        responses[0].ShouldBe("""{"data":{},"pending":[{"id":"0","path":[],"label":"b"}],"hasNext":true}""");
        responses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Fragments_ThatShareFields_GetThemWithTheFirst()
    {
        var responses = await s_schema.ResponsesAsync(
            """{ hero { ... @defer(label: "a") { friend { name } } ... @defer(label: "b") { friend { name age } } } }"""
        );

        var merged = MergedResponses.Of(responses);
        merged.Data!.ToJsonString().ShouldBe("""{"hero":{"friend":{"name":"Bo","age":7}}}""");
        merged.Errors.ShouldBeEmpty();
        string.Concat(responses).Split("\"Bo\"").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Fragment_OnListItems_ComesForEach()
    {
        var responses = await s_schema.ResponsesAsync("{ hero { friends { name ... @defer { age } } } }");

        responses.ShouldBe([
            """{"data":{"hero":{"friends":[{"name":"Bo"},{"name":"Bo"}]}},"pending":[{"id":"0","path":["hero","friends","""
                + """0]},{"id":"1","path":["hero","friends",1]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"age":7}},{"id":"1","data":{"age":7}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task FieldError_InTheFragment_StandsWithItsData()
    {
        var responses = await s_schema.ResponsesAsync("{ hero { id ... @defer { fails } } }");

        responses[1]
            .ShouldBe(
                """{"incremental":[{"id":"0","data":{"fails":null},"errors":[{"message":"No.","locations":[{"line":1,"column":26}"""
                    + """],"path":["hero","fails"]}]}],"completed":[{"id":"0"}],"hasNext":false}"""
            );
    }

    [Fact]
    public async Task NullForNonNull_InTheFragment_FailsTheFragmentAlone()
    {
        var responses = await s_schema.ResponsesAsync("{ hero { id ... @defer { must name } } }");

        responses[0].ShouldStartWith("""{"data":{"hero":{"id":"1"}}""");
        responses[1]
            .ShouldStartWith(
                """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable """
                    + """field.","locations":[{"line":1,"column":26}],"path":["hero","must"]"""
            );
        responses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task NullForNonNull_InTheFragmentOfVersion01_GivesNullData()
    {
        var responses = await s_schema.ResponsesAsync("""{ hero { id ... @defer(label: "x") { must } } }""", IncrementalFormat.V01);

        responses[1].ShouldStartWith("""{"incremental":[{"path":["hero"],"data":null,"label":"x","errors":[{"message":"Cannot return null""");
        responses[1].ShouldEndWith(""","hasNext":false}""");
    }

    [Fact]
    public async Task NullForNonNull_AroundTheFragment_DropsIt()
    {
        (await s_schema.ResponsesAsync("{ other hero { must ... @defer { name } } }"))
            .ShouldHaveSingleItem()
            .ShouldEndWith(""","data":{"other":2,"hero":null}}""");
    }

    [Fact]
    public async Task DeferredFragments_ShareOneBatch()
    {
        var log = new BatchLog();
        var item = Object(
            "Item",
            Passing("load", BuiltInScalars.String, static context => context.GetDataLoader<CountingLoader>().LoadAsync((int)context.ParentValue!))
        );
        var schema = IncrementalRun.Schema(Value("items", ListOf(item), static _ => new object[] { 1, 2, 3 }));

        var responses = await schema.ResponsesAsync(
            "{ items { ... @defer { load } } }",
            services: new ServiceCollection().AddSingleton(log).BuildServiceProvider()
        );

        MergedResponses.Of(responses).Data!.ToJsonString().ShouldBe("""{"items":[{"load":"v1"},{"load":"v2"},{"load":"v3"}]}""");
        log.Batches.ShouldBe(["CountingLoader 3"]);
    }

    [Fact]
    public async Task SlowFragment_DoesNotHoldUpAQuickOne()
    {
        var gate = new TaskCompletionSource<string>();
        var schema = IncrementalRun.Schema(Passing("slow", BuiltInScalars.String, _ => gate.Task), Value("quick", BuiltInScalars.Int, static _ => 1));
        using var executor = new RequestExecutor(schema);
        var request = TestRun.Request("""{ ... @defer(label: "s") { slow } ... @defer(label: "q") { quick } }""") with
        {
            IncrementalFormat = IncrementalFormat.V02,
        };
        await using var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(
            TestContext.Current.CancellationToken
        );

        await responses.MoveNextAsync();
        await responses.MoveNextAsync();
        responses.Current.ToJson().ShouldBe("""{"incremental":[{"id":"1","data":{"quick":1}}],"completed":[{"id":"1"}],"hasNext":true}""");
        gate.SetResult("done");
        await responses.MoveNextAsync();
        responses.Current.ToJson().ShouldBe("""{"incremental":[{"id":"0","data":{"slow":"done"}}],"completed":[{"id":"0"}],"hasNext":false}""");
        (await responses.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Client_LeavesBeforeTheEnd_ResolversAreCancelled()
    {
        var cancelled = new TaskCompletionSource();
        var schema = IncrementalRun.Schema(
            Async<string>(
                "slow",
                BuiltInScalars.String,
                async context =>
                {
                    await using var registration = context.RequestAborted.Register(cancelled.SetResult);
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    return "";
                }
            )
        );
        using var executor = new RequestExecutor(schema);
        var request = TestRun.Request("{ __typename ... @defer { slow } }") with { IncrementalFormat = IncrementalFormat.V02 };
        using var leaving = new CancellationTokenSource();
        var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(leaving.Token);

        await responses.MoveNextAsync();
        var next = responses.MoveNextAsync().AsTask();
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next);
        await cancelled.Task;
        await responses.DisposeAsync();
    }

    [Fact]
    public async Task Time_IsUpBeforeTheFragment_TheFragmentFails()
    {
        var schema = IncrementalRun.Schema(
            Async<string>(
                "slow",
                BuiltInScalars.String,
                static async context =>
                {
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    return "";
                }
            )
        );

        var time = new FakeTimeProvider();
        using var executor = new RequestExecutor(schema, new() { ExecutionTimeout = TimeSpan.FromSeconds(3), TimeProvider = time });
        var request = TestRun.Request("{ __typename ... @defer { slow } }") with { IncrementalFormat = IncrementalFormat.V02 };
        await using var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(
            TestContext.Current.CancellationToken
        );

        await responses.MoveNextAsync();
        var next = responses.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(3));
        await next;

        responses
            .Current.ToJson()
            .ShouldBe(
                """{"completed":[{"id":"0","errors":[{"message":"The request exceeded the configured """
                    + """timeout of `00:00:03`.","extensions":{"code":"HC0045"}}]}],"hasNext":false}"""
            );
    }

    [Fact]
    public async Task Mutation_DefersBelowItsFields()
    {
        var schema = SchemaAssembler.Assemble(
            Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)),
            Object("Mutation", Value("change", s_hero, static _ => 1)),
            directives: [BuiltInDirectives.Defer]
        );

        var responses = await schema.ResponsesAsync("mutation { change { id ... @defer { name } } }");

        MergedResponses.Of(responses).Data!.ToJsonString().ShouldBe("""{"change":{"id":"1","name":"Ada"}}""");
        responses.Count.ShouldBe(2);
    }
}
