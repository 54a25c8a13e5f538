using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class StreamTests
{
    private static readonly ObjectType s_item = Object(
        "Item",
        Value("id", BuiltInScalars.Int, static context => context.ParentValue),
        Async<string?>(
            "later",
            BuiltInScalars.String,
            static async context =>
            {
                await Task.Yield();
                return $"later {context.ParentValue}";
            }
        ),
        Value("odd", NonNull(BuiltInScalars.Int), static context => (int)context.ParentValue! % 2 == 1 ? 1 : null)
    );

    private static readonly GraphQLSchema s_schema = IncrementalRun.Schema(
        Value("numbers", ListOf(BuiltInScalars.Int), static _ => new object?[] { 1, null, 3 }),
        Value("strict", ListOf(NonNull(BuiltInScalars.Int)), static _ => new object?[] { 1, 2, null, 4 }),
        Value("items", ListOf(s_item), static _ => new object?[] { 1, 2, 3 }),
        Value("matrix", ListOf(ListOf(BuiltInScalars.Int)), static _ => new[] { [1, 2], new object?[] { 3 } })
    );

    [Fact]
    public async Task Items_ComeAfterTheFirst()
    {
        var responses = await s_schema.ResponsesAsync("""{ numbers @stream(initialCount: 1, label: "n") }""");

        responses.ShouldBe([
            """{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[null,3]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task Items_InVersion01_AreNamedByTheirPath()
    {
        var responses = await s_schema.ResponsesAsync("""{ numbers @stream(initialCount: 1, label: "n") }""", IncrementalFormat.V01);

        responses.ShouldBe([
            """{"data":{"numbers":[1]},"hasNext":true}""",
            """{"incremental":[{"path":["numbers",1],"items":[null,3],"label":"n"}],"hasNext":false}""",
        ]);
    }

    [Theory]
    [InlineData("{ numbers @stream(initialCount: 3) }", null)]
    [InlineData("{ numbers @stream(if: false) }", null)]
    [InlineData("query ($count: Int!, $on: Boolean!) { numbers @stream(initialCount: $count, if: $on) }", """{"count":0,"on":false}""")]
    public async Task ListWithNothingLeft_ComesAtOnce(string document, string? variables)
    {
        (await s_schema.ResponsesAsync(document, variables: variables)).ShouldBe(["""{"data":{"numbers":[1,null,3]}}"""]);
    }

    [Fact]
    public async Task InitialCount_ByVariable_IsThatOfTheRequest()
    {
        var responses = await s_schema.ResponsesAsync("query ($count: Int!) { numbers @stream(initialCount: $count) }", variables: """{"count":2}""");

        responses[0].ShouldStartWith("""{"data":{"numbers":[1,null]}""");
    }

    [Fact]
    public async Task InitialCount_IsNegative_IsAnErrorOfTheField()
    {
        var responses = await s_schema.ResponsesAsync("query ($count: Int!) { numbers @stream(initialCount: $count) }", variables: """{"count":-1}""");

        responses.ShouldHaveSingleItem().ShouldContain("The argument `initialCount` of `@stream` must be 0 or more.");
    }

    [Fact]
    public async Task Objects_AreCompletedWhenTheyCome()
    {
        var responses = await s_schema.ResponsesAsync("{ items @stream(initialCount: 1) { id later } }");

        MergedResponses
            .Of(responses)
            .Data!.ToJsonString()
            .ShouldBe("""{"items":[{"id":1,"later":"later 1"},{"id":2,"later":"later 2"},{"id":3,"later":"later 3"}]}""");
    }

    [Fact]
    public async Task NestedList_OnlyTheOuterIsStreamed()
    {
        var responses = await s_schema.ResponsesAsync("{ matrix @stream(initialCount: 1) }");

        responses[0].ShouldStartWith("""{"data":{"matrix":[[1,2]]}""");
        responses[1].ShouldStartWith("""{"incremental":[{"id":"0","items":[[3]]}]""");
    }

    [Fact]
    public async Task NullForNonNull_InAnItem_NullsTheItem()
    {
        var responses = await s_schema.ResponsesAsync("{ items @stream { odd } }");

        responses[1].ShouldStartWith("""{"incremental":[{"id":"0","items":[{"odd":1},null,{"odd":1}],"errors":[{"message":"Cannot return null""");
        responses[1].ShouldContain("\"path\":[\"items\",1,\"odd\"]");
    }

    [Fact]
    public async Task NullItem_InListOfNonNull_EndsTheList()
    {
        var responses = await s_schema.ResponsesAsync("{ strict @stream(initialCount: 1) }");

        responses[1].ShouldStartWith("""{"incremental":[{"id":"0","items":[2]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null""");
        responses[1].ShouldContain("\"path\":[\"strict\",2]");
        responses[1].ShouldEndWith(""","hasNext":false}""");
    }

    [Fact]
    public async Task DeferBelowStream_ComesAfterItsItem()
    {
        var responses = await s_schema.ResponsesAsync("{ items @stream(initialCount: 2) { id ... @defer { later } } }");

        MergedResponses
            .Of(responses)
            .Data!.ToJsonString()
            .ShouldBe("""{"items":[{"id":1,"later":"later 1"},{"id":2,"later":"later 2"},{"id":3,"later":"later 3"}]}""");
    }

    [Fact]
    public async Task StreamBelowDefer_IsAnnouncedWithTheFragment()
    {
        var responses = await s_schema.ResponsesAsync("{ __typename ... @defer { numbers @stream(initialCount: 1) } }");

        responses.ShouldBe([
            """{"data":{"__typename":"Query"},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["numbers"]}],"incremental":[{"id":"0","data":{"numbers":[1]}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","items":[null,3]}],"completed":[{"id":"1"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task AsynchronousStream_GivesItemsAsTheyCome()
    {
        var gate = new TaskCompletionSource();
        var schema = IncrementalRun.Schema(Value("items", ListOf(s_item), _ => Items(gate.Task)));
        using var executor = new RequestExecutor(schema);
        var request = TestRun.Request("{ items @stream(initialCount: 1) { id } }") with { IncrementalFormat = IncrementalFormat.V02 };
        await using var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(
            TestContext.Current.CancellationToken
        );

        await responses.MoveNextAsync();
        responses.Current.ToJson().ShouldBe("""{"data":{"items":[{"id":1}]},"pending":[{"id":"0","path":["items"]}],"hasNext":true}""");
        await responses.MoveNextAsync();
        responses.Current.ToJson().ShouldBe("""{"incremental":[{"id":"0","items":[{"id":2}]}],"hasNext":true}""");
        gate.SetResult();
        var rest = new List<string>();
        while (await responses.MoveNextAsync())
        {
            rest.Add(responses.Current.ToJson());
        }
        rest[0].ShouldStartWith("""{"incremental":[{"id":"0","items":[{"id":3}]}]""");
        rest[^1].ShouldEndWith(""","hasNext":false}""");

        static async IAsyncEnumerable<object?> Items(Task opened)
        {
            yield return 1;
            yield return 2;
            await opened;
            yield return 3;
        }
    }

    [Fact]
    public async Task AsynchronousStream_Fails_EndsTheListWithTheError()
    {
        var schema = IncrementalRun.Schema(Value("items", ListOf(s_item), static _ => Items()));

        var responses = await schema.ResponsesAsync("{ items @stream(initialCount: 1) { id } }");

        var all = string.Concat(responses);
        all.ShouldContain("""{"id":"0","items":[{"id":2}]}""");
        all.ShouldContain("""{"id":"0","errors":[{"message":"The source is gone.","locations":[{"line":1,"column":3}],"path":["items"]}]}""");

        static async IAsyncEnumerable<object?> Items()
        {
            yield return 1;
            yield return 2;
            await Task.Yield();
            throw new GraphQLException("The source is gone.");
        }
    }

    [Fact]
    public async Task AsynchronousStream_OfAClientThatLeaves_IsClosed()
    {
        var closed = new TaskCompletionSource();
        var schema = IncrementalRun.Schema(Value("items", ListOf(s_item), context => Items(context.RequestAborted)));
        using var executor = new RequestExecutor(schema);
        var request = TestRun.Request("{ items @stream(initialCount: 1) { id } }") with { IncrementalFormat = IncrementalFormat.V02 };
        var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(
            TestContext.Current.CancellationToken
        );

        await responses.MoveNextAsync();
        await responses.DisposeAsync();

        await closed.Task;

        async IAsyncEnumerable<object?> Items([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return 1;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                closed.SetResult();
            }
        }
    }

    [Fact]
    public async Task EndlessStream_IsReadNoFurtherThanTheClient()
    {
        var read = 0;
        var schema = IncrementalRun.Schema(Value("items", ListOf(s_item), _ => Items()));
        using var executor = new RequestExecutor(schema);
        var request = TestRun.Request("{ items @stream { id } }") with { IncrementalFormat = IncrementalFormat.V02 };
        await using var responses = ((ResponseStream)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).GetAsyncEnumerator(
            TestContext.Current.CancellationToken
        );

        await responses.MoveNextAsync();
        for (var i = 0; i < 3; i++)
        {
            (await responses.MoveNextAsync()).ShouldBeTrue();
        }

        read.ShouldBeInRange(3, 3 * (ItemStream.MaxWaiting + 1));

        async IAsyncEnumerable<object?> Items()
        {
            await Task.CompletedTask;
            while (true)
            {
                yield return ++read;
            }
        }
    }
}
