using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class RequestObserverTests
{
    private readonly SteppingClock _clock = new();
    private readonly TestLog _log = new();

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(0.5, 1, false)]
    [InlineData(2, 0, false)]
    public async Task Operation_ThatTakesLong_IsLoggedByNameAndHash(double seconds, double threshold, bool isLogged)
    {
        const string Document = "query Slow { wait }";
        var schema = Query(
            Value(
                "wait",
                BuiltInScalars.Int,
                _ =>
                {
                    _clock.Advance(TimeSpan.FromSeconds(seconds));
                    return 1;
                }
            )
        );
        using var executor = new RequestExecutor(
            schema,
            new ExecutionOptions { SlowOperationThreshold = TimeSpan.FromSeconds(threshold), TimeProvider = _clock },
            _log
        );

        await executor.ExecuteAsync(Document);

        if (isLogged)
        {
            _log.Lines.ShouldHaveSingleItem()
                .ShouldBe($"Warning: The query Slow, document {DocumentHash.Of("query Slow { wait }"u8)}, took {seconds * 1000} ms.");
        }
        else
        {
            _log.Lines.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Request_ThatIsRefused_IsLoggedForDebugging()
    {
        using var executor = new RequestExecutor(
            Query(Value("a", BuiltInScalars.Int, static _ => 1)),
            new ExecutionOptions { SlowOperationThreshold = TimeSpan.Zero },
            _log
        );

        await executor.ExecuteAsync("query Wrong { b }");

        _log.Lines.ShouldHaveSingleItem()
            .ShouldBe($"Debug: A request was rejected: operation (unknown), document {DocumentHash.Of("query Wrong { b }"u8)}, _validation_error, code _none.");
    }

    [Fact]
    public async Task Operation_WithAVeryLongName_IsLoggedWithAPartOfIt()
    {
        using var executor = new RequestExecutor(
            Query(Value("a", BuiltInScalars.Int, static _ => 1)),
            new ExecutionOptions { SlowOperationThreshold = TimeSpan.FromTicks(1) },
            _log
        );

        await executor.ExecuteAsync($"query {new string('x', 5000)} {{ a }}");

        _log.Lines.ShouldHaveSingleItem().Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task Event_OfASubscription_IsATraceOfItsOwnThatIsLinked()
    {
        using var telemetry = new TelemetryRecorder();
        var subscription = Object(
            "Subscription",
            new FieldDefinition("ticked", BuiltInScalars.Int)
            {
                Execution = new()
                {
                    Subscriber = static _ => ValueTask.FromResult(OnceAsync()),
                    Resolver = static context => FieldResult.FromValue(context.EventMessage),
                },
            }
        );
        var schema = SchemaAssembler.Assemble(Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)), subscriptionType: subscription);
        using var executor = new RequestExecutor(schema);

        await using (
            var stream = (ResponseStream)await executor.ExecuteAsync(TestRun.Request("subscription Ticks { ticked }"), TestContext.Current.CancellationToken)
        )
        {
            await foreach (var result in stream)
            {
                result.Errors.ShouldBeEmpty();
            }
        }

        var roots = telemetry.Spans.Where(static span => span.DisplayName == "subscription").ToList();
        roots.Count.ShouldBe(2);
        roots[1].TraceId.ShouldNotBe(roots[0].TraceId);
        roots[1].ParentSpanId.ShouldBe(default);
        roots[1].Links.ShouldHaveSingleItem().Context.SpanId.ShouldBe(roots[0].SpanId);
        telemetry.Sum("graphql.server.subscription.events").ShouldBe(1);
        telemetry.Of("graphql.server.subscription.active").Select(static measurement => measurement.Value).ShouldBe([1, -1]);
    }

    [Fact]
    public async Task Client_WhoHasLeft_IsMeasuredAsCancelled()
    {
        using var telemetry = new TelemetryRecorder();
        using var left = new CancellationTokenSource();
        var schema = Query(
            Async<int>(
                "leave",
                BuiltInScalars.Int,
                async context =>
                {
                    await left.CancelAsync();
                    context.RequestAborted.ThrowIfCancellationRequested();
                    return 1;
                }
            )
        );
        using var executor = new RequestExecutor(schema);

        await Should.ThrowAsync<OperationCanceledException>(async () => await executor.ExecuteAsync(TestRun.Request("{ leave }"), left.Token));

        telemetry.Of("graphql.server.request.duration").ShouldHaveSingleItem().Tags.ShouldBe("error.type=cancelled graphql.operation.type=query");
        telemetry.Sum("graphql.server.active_requests").ShouldBe(0);
    }

    private static async IAsyncEnumerable<object?> OnceAsync()
    {
        await Task.Yield();
        yield return 1;
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => _ticks += by.Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
