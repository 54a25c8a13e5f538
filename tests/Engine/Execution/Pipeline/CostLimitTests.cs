using System.Diagnostics.Metrics;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class CostLimitTests
{
    private int _resolved;

    [Fact]
    public async Task Execute_WithinTheLimits_ReportsNothing() =>
        (await Schema().JsonAsync("{ items(first: 2) { id } }")).ShouldBe("""{"data":{"items":[{"id":1},{"id":1}]}}""");

    [Fact]
    public async Task Execute_TooManyObjects_IsRefusedBeforeAnyResolver()
    {
        var result = await ExecuteAsync("{ items(first: 100) { below(first: 100) { id } } }", CostMode.None, new() { MaxTypeCost = 1000 });

        _resolved.ShouldBe(0);
        result.Kind.ShouldBe(RequestErrorKind.Validation);
        result
            .ToJson()
            .ShouldBe(
                """{"errors":[{"message":"The maximum allowed type cost was exceeded. The operation costs 10101 of 1000. The most """
                    + """expensive part is `items.below` with 10000: request smaller pages, or less data for each item.","locations":[{"line":1,"column":23}"""
                    + """],"extensions":{"code":"HC0047","typeCost":10101,"maxTypeCost":1000,"mostExpensive":"items.below"}}]}"""
            );
    }

    [Fact]
    public async Task Execute_BothExceeded_SaysTheFieldCostFirst()
    {
        var error = (
            await ExecuteAsync("{ items(first: 100) { below(first: 100) { id } } }", CostMode.None, new() { MaxTypeCost = 1, MaxFieldCost = 1 })
        ).Errors.ShouldHaveSingleItem();

        error.Message.ShouldStartWith("The maximum allowed field cost was exceeded.");
        error.Code.ShouldBe("HC0047");
        error.Extensions!["fieldCost"].ShouldBe(101.0);
        error.Extensions["maxFieldCost"].ShouldBe(1.0);
    }

    [Fact]
    public async Task Execute_NothingStandsOut_NamesNoPart()
    {
        var document = "{ " + string.Concat(Enumerable.Range(0, 5).Select(static i => $"a{i}: items(first: 1) {{ id }} ")) + "}";
        var error = (await ExecuteAsync(document, CostMode.None, new() { MaxTypeCost = 1 })).Errors.ShouldHaveSingleItem();

        error.Message.ShouldBe("The maximum allowed type cost was exceeded. The operation costs 6 of 1. Request less data at once.");
        error.Locations.ShouldBeNull();
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public async Task Execute_AtTheLimit_IsExecuted(int limit, bool isExecuted) =>
        (await ExecuteAsync("{ items(first: 99) { id } }", CostMode.None, new() { MaxTypeCost = limit })).HasData.ShouldBe(isExecuted);

    [Theory]
    [InlineData("""{"n":5}""", true)]
    [InlineData("""{"n":5000}""", false)]
    [InlineData("""{"n":1000000000}""", false)]
    public async Task Execute_SizeInAVariable_CountsItsValue(string variables, bool isExecuted)
    {
        using var executor = new RequestExecutor(Schema(), new() { Cost = new() { MaxTypeCost = 1000 } });

        (await executor.ExecuteAsync("query($n: Int) { items(first: $n) { id } }", variables)).HasData.ShouldBe(isExecuted);
    }

    [Fact]
    public async Task Execute_LimitsNotEnforced_ExecutesAll() =>
        (await ExecuteAsync("{ items(first: 20) { id } }", CostMode.None, new() { MaxTypeCost = 1, EnforceLimits = false })).HasData.ShouldBeTrue();

    [Fact]
    public async Task Execute_Report_ExecutesAndSaysTheCost() =>
        (await ExecuteAsync("{ items(first: 1) { id } }", CostMode.Report))
            .ToJson()
            .ShouldBe("""{"data":{"items":[{"id":1}]},"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""");

    [Fact]
    public async Task Execute_ReportBeyondALimit_SaysTheCostBesideTheError()
    {
        var json = (await ExecuteAsync("{ items(first: 3) { id } }", CostMode.Report, new() { MaxTypeCost = 1 })).ToJson();

        json.ShouldContain("\"code\":\"HC0047\"");
        json.ShouldEndWith(""","extensions":{"operationCost":{"fieldCost":1,"typeCost":4}}}""");
    }

    [Theory]
    [InlineData("{ items(first: 1) { id } }", """{"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""")]
    [InlineData("{ items(first: 9) { id } }", """{"extensions":{"operationCost":{"fieldCost":1,"typeCost":10}}}""")]
    public async Task Execute_Validate_SaysTheCostAlone(string document, string expected)
    {
        (await ExecuteAsync(document, CostMode.Validate, new() { MaxTypeCost = 5 })).ToJson().ShouldBe(expected);

        _resolved.ShouldBe(0);
    }

    [Fact]
    public async Task Execute_ValidateOfAnInvalidDocument_SaysTheErrors() =>
        (await ExecuteAsync("{ nothing }", CostMode.Validate)).Errors.ShouldHaveSingleItem().Message.ShouldContain("nothing");

    [Fact]
    public async Task Operation_Middleware_SeesTheCost()
    {
        OperationCost? seen = null;
        var pipeline = new RequestPipeline().UseOperation(next =>
            context =>
            {
                seen = context.Cost;
                return next(context);
            }
        );
        using var executor = new RequestExecutor(Schema(), pipeline: pipeline);
        await executor.ExecuteAsync("{ items(first: 3) { id } }");

        seen.ShouldBe(new OperationCost(1, 4));
    }

    [Fact]
    public async Task Execute_WithAListener_MeasuresCosts()
    {
        var measured = new List<(string Name, double Value)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == ExecutionDiagnostics.Name && instrument.Name.StartsWith("graphql.operation.cost.", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, _, _) =>
            {
                lock (measured)
                {
                    measured.Add((instrument.Name, value));
                }
            }
        );
        listener.Start();
        await ExecuteAsync("{ items(first: 77) { id } }", CostMode.None);

        // Other tests run operations at the same time.
        lock (measured)
        {
            measured.ShouldContain(("graphql.operation.cost.type", 78.0));
            measured.ShouldContain(static measurement => measurement.Name == "graphql.operation.cost.field");
        }
    }

    private async Task<OperationResult> ExecuteAsync(string document, CostMode mode, CostOptions? options = null)
    {
        using var executor = new RequestExecutor(Schema(), new() { Cost = options ?? new() });
        return (OperationResult)await executor.ExecuteAsync(TestRun.Request(document) with { CostMode = mode }, TestContext.Current.CancellationToken);
    }

    private GraphQLSchema Schema()
    {
        ObjectType item = null!;
        item = new ObjectType("Item", () => [Value("id", BuiltInScalars.Int, static _ => 1), Items("below")]);
        return Query(Items("items"));

        FieldDefinition Items(string name) =>
            new(
                name,
                ListOf(item),
                [new("first", BuiltInScalars.Int)],
                directives:
                [
                    CostDirectives.ListSizeOf(
                        new()
                        {
                            AssumedSize = 10,
                            SlicingArguments = ["first"],
                            RequireOneSlicingArgument = false,
                        }
                    ),
                ]
            )
            {
                Execution = new()
                {
                    Resolver = context =>
                    {
                        Interlocked.Increment(ref _resolved);
                        return FieldResult.FromValue(
                            new object[context.ArgumentValue<int>("first")]
                                .Select(static _ => new object())
                                .ToList()
                        );
                    },
                },
            };
    }
}
