using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class SubscriptionTests
{
    private readonly InMemoryTopics _topics = new();
    private int _openSources;
    private int _faults;

    [Fact]
    public async Task Events_BecomeResponses()
    {
        await using var stream = await SubscribeAsync("subscription { ticked }");
        await using var responses = stream.GetAsyncEnumerator();

        await _topics.SendAsync("ticks", 1);
        await _topics.SendAsync("ticks", 2);

        (await NextAsync(responses)).ShouldBe("""{"data":{"ticked":1}}""");
        (await NextAsync(responses)).ShouldBe("""{"data":{"ticked":2}}""");
    }

    [Fact]
    public async Task FailingEvent_HasErrorsOfItsOwn_AndTheStreamGoesOn()
    {
        await using var stream = await SubscribeAsync("subscription { half }");
        await using var responses = stream.GetAsyncEnumerator();

        await _topics.SendAsync("ticks", 1);
        await _topics.SendAsync("ticks", 2);

        (await NextAsync(responses)).ShouldBe("""{"errors":[{"message":"odd","locations":[{"line":1,"column":16}],"path":["half"]}],"data":{"half":null}}""");
        (await NextAsync(responses)).ShouldBe("""{"data":{"half":1}}""");
    }

    [Fact]
    public async Task FailingEvent_WithHalt_HasNoDataAndTheStreamContinues()
    {
        await using var stream = await SubscribeAsync("subscription { half }", "HALT");
        await using var responses = stream.GetAsyncEnumerator();

        await _topics.SendAsync("ticks", 1);
        await _topics.SendAsync("ticks", 2);

        (await NextAsync(responses)).ShouldEndWith("\"path\":[\"half\"]}],\"data\":null}");
        (await NextAsync(responses)).ShouldBe("""{"data":{"half":1}}""");
    }

    [Fact]
    public async Task CompletedTopic_CompletesTheStream()
    {
        await using var stream = await SubscribeAsync("subscription { ticked }");
        await using var responses = stream.GetAsyncEnumerator();
        await _topics.SendAsync("ticks", 1);
        await _topics.CompleteAsync("ticks");

        (await responses.MoveNextAsync()).ShouldBeTrue();
        (await responses.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task SourceThatFailsToOpen_IsARequestError()
    {
        var result = (await RunAsync("subscription { closed }")).ShouldBeOfType<OperationResult>();

        result.Kind.ShouldBe(RequestErrorKind.Subscription);
        result.ToJson().ShouldBe("""{"errors":[{"message":"not open","locations":[{"line":1,"column":16}],"path":["closed"]}]}""");
    }

    [Fact]
    public async Task SourceThatFailsLater_InterruptsTheStream()
    {
        await using var stream = await SubscribeAsync("subscription { breaking }");
        await using var responses = stream.GetAsyncEnumerator();

        (await NextAsync(responses)).ShouldBe("""{"data":{"breaking":1}}""");
        var interruption = await Should.ThrowAsync<SubscriptionInterruptedException>(() => responses.MoveNextAsync().AsTask());
        interruption.Reason.ShouldBe(SubscriptionInterruption.Failed);
        interruption.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task ResumableEvent_ThatFails_HasItsCursorInTheExtensions()
    {
        await using var stream = await SubscribeAsync("subscription { resumable }");
        await using var responses = stream.GetAsyncEnumerator();

        (await NextAsync(responses)).ShouldEndWith(""","path":["resumable"]}],"data":{"resumable":null},"extensions":{"cursor":"c1"}}""");
        responses.Current.EventCursor.ShouldBe("c1");
        (await NextAsync(responses)).ShouldBe("""{"data":{"resumable":2}}""");
        responses.Current.EventCursor.ShouldBe("c2");
    }

    [Fact]
    public async Task Event_WithAFaultThatPasses_IsExecutedAgain()
    {
        (_faults, var options) = (2, new ExecutionOptions { IsTransientFault = static exception => exception is TimeoutException });
        await using var stream = (ResponseStream)await RunAsync("subscription { flaky }", options);
        await using var responses = stream.GetAsyncEnumerator();

        (await NextAsync(responses)).ShouldBe("""{"data":{"flaky":1}}""");
    }

    [Fact]
    public async Task Event_WithAFaultThatPersists_InterruptsTheStream()
    {
        (_faults, var options) = (int.MaxValue, new ExecutionOptions { IsTransientFault = static exception => exception is TimeoutException });
        await using var stream = (ResponseStream)await RunAsync("subscription { flaky }", options);
        await using var responses = stream.GetAsyncEnumerator();

        var interruption = await Should.ThrowAsync<SubscriptionInterruptedException>(() => responses.MoveNextAsync().AsTask());

        interruption.Reason.ShouldBe(SubscriptionInterruption.Unavailable);
    }

    [Fact]
    public async Task FieldWithoutSource_IsARequestError()
    {
        (await RunAsync("subscription { nothing }")).ShouldBeOfType<OperationResult>().Kind.ShouldBe(RequestErrorKind.Subscription);
    }

    [Fact]
    public async Task CancelledEnumeration_EndsTheSourceAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = await SubscribeAsync("subscription { endless }");
        await using var responses = stream.GetAsyncEnumerator(cancellation.Token);
        await NextAsync(responses);
        var waiting = responses.MoveNextAsync().AsTask();
        _openSources.ShouldBe(1);

        await cancellation.CancelAsync();

        (await waiting.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeFalse();
        await UntilAsync(() => Volatile.Read(ref _openSources) == 0);
    }

    [Fact]
    public async Task SourceThatDoesNotHeedItsToken_HoldsNobodyUp()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = await SubscribeAsync("subscription { deaf }");
        await using var responses = stream.GetAsyncEnumerator(cancellation.Token);
        var waiting = responses.MoveNextAsync().AsTask();

        await cancellation.CancelAsync();

        (await waiting.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeFalse();
    }

    [Fact]
    public async Task ManyAbruptEnds_LeaveNothingBehind()
    {
        using var executor = new RequestExecutor(Schema());
        for (var i = 0; i < 2000; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var stream = (ResponseStream)await executor.ExecuteAsync(TestRun.Request("subscription { endless }"), cancellation.Token);
            var responses = stream.GetAsyncEnumerator(cancellation.Token);
            await responses.MoveNextAsync();
            if (i % 2 == 0)
            {
                await cancellation.CancelAsync();
            }
            await responses.DisposeAsync();
        }

        await UntilAsync(() => Volatile.Read(ref _openSources) == 0);
    }

    [Fact]
    public async Task StreamThatNobodyReads_IsEndedByItsDisposal()
    {
        var stream = await SubscribeAsync("subscription { ticked }");
        _topics.TopicCount.ShouldBe(1);

        await stream.DisposeAsync();

        _topics.TopicCount.ShouldBe(0);
    }

    [Fact]
    public async Task SubscriptionsNotAllowed_AreRefused()
    {
        var request = new OperationRequest
        {
            Document = "subscription { ticked }"u8.ToArray(),
            Services = TestRun.NoServices,
            AllowedOperations = AllowedOperations.Query,
        };

        var result = await new RequestExecutor(Schema()).ExecuteAsync(request, TestContext.Current.CancellationToken);

        result.ShouldBeOfType<OperationResult>().Kind.ShouldBe(RequestErrorKind.OperationNotAllowed);
    }

    private async Task<ResponseStream> SubscribeAsync(string document, string? onError = null) =>
        (await RunAsync(document, onError: onError)).ShouldBeOfType<ResponseStream>();

    private async Task<ExecutionResult> RunAsync(string document, ExecutionOptions? options = null, string? onError = null) =>
        await new RequestExecutor(Schema(), options).ExecuteAsync(TestRun.Request(document) with { OnError = onError }, TestContext.Current.CancellationToken);

    private static async Task<string> NextAsync(IAsyncEnumerator<OperationResult> responses)
    {
        (await responses.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue();
        return responses.Current.ToJson();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 6000 && !condition(); i++)
        {
            await Task.Delay(10);
        }
        condition().ShouldBeTrue();
    }

    private GraphQLSchema Schema() =>
        SchemaAssembler.Assemble(
            Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)),
            subscriptionType: Object(
                "Subscription",
                Subscribe("ticked", null, FromTopicAsync),
                Subscribe(
                    "half",
                    static context => (int)context.EventMessage! % 2 == 0 ? (int)context.EventMessage! / 2 : throw new GraphQLException("odd"),
                    FromTopicAsync
                ),
                Subscribe(
                    "resumable",
                    static context => ((Numbered)context.EventMessage!).Number is 2 ? 2 : throw new GraphQLException("odd"),
                    static _ => ValueTask.FromResult(new object?[] { new Numbered(1), new Numbered(2) }.ToAsyncEnumerable())
                ),
                Subscribe(
                    "flaky",
                    context => _faults-- > 0 ? throw new TimeoutException() : context.EventMessage,
                    static _ => ValueTask.FromResult(new object?[] { 1 }.ToAsyncEnumerable())
                ),
                Subscribe("closed", null, static _ => throw new GraphQLException("not open")),
                Subscribe("breaking", null, static _ => ValueTask.FromResult(Breaking())),
                Subscribe("endless", null, context => ValueTask.FromResult(Endless(context.RequestAborted))),
                Subscribe("deaf", null, static _ => ValueTask.FromResult(Deaf())),
                new FieldDefinition("nothing", BuiltInScalars.Int)
            )
        );

    private static FieldDefinition Subscribe(string name, Func<ResolverContext, object?>? resolve, FieldSubscriber subscriber) =>
        new(name, BuiltInScalars.Int)
        {
            Execution = new() { Resolver = resolve is null ? null : context => FieldResult.FromValue(resolve(context)), Subscriber = subscriber },
        };

    private async ValueTask<IAsyncEnumerable<object?>> FromTopicAsync(ResolverContext context)
    {
        var ticks = await _topics.SubscribeAsync<int>("ticks", context.RequestAborted);
        return ticks.Select(static tick => (object?)tick);
    }

    private sealed record Numbered(int Number) : IResumableEvent
    {
        public string Cursor => $"c{Number}";
    }

    private static async IAsyncEnumerable<object?> Breaking()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    private static async IAsyncEnumerable<object?> Deaf()
    {
        await new TaskCompletionSource().Task;
        yield return 1;
    }

    private async IAsyncEnumerable<object?> Endless([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _openSources);
        try
        {
            yield return 1;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _openSources);
        }
    }
}
