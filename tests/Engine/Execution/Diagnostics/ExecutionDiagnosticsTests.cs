using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class ExecutionDiagnosticsTests
{
    private const string Find = "query Find($key: Int) { load(key: $key) other: load(key: 2) }";

    private static readonly GraphQLSchema s_schema = Query(
        Passing(
            "load",
            BuiltInScalars.String,
            static context => context.GetDataLoader<CountingLoader>().LoadAsync((int)context.GetArgument("key")!),
            new InputValueDefinition("key", BuiltInScalars.Int)
        ),
        Value("echo", BuiltInScalars.String, static context => context.GetArgument("text"), new InputValueDefinition("text", BuiltInScalars.String)),
        Value(
            "fail",
            BuiltInScalars.String,
            static _ => throw new InvalidOperationException("broken"),
            new InputValueDefinition("text", BuiltInScalars.String)
        ),
        Async<string?>(
            "failLater",
            BuiltInScalars.String,
            static async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("broken");
            }
        )
    );

    [Fact]
    public async Task Operation_IsASpanWithItsStepsAndBatches()
    {
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema);

        await RunAsync(executor, Find, """{"key":1}""");

        telemetry
            .Spans.Select(static span => span.DisplayName)
            .ShouldBe([
                "GraphQL Document Parsing",
                "GraphQL Document Validation",
                "GraphQL Variable Coercion",
                "GraphQL Operation Planning",
                "GraphQL DataLoader Batch CountingLoader",
                "GraphQL Operation Execution",
                "query",
            ]);
        var operation = telemetry.Spans[^1];
        operation.Kind.ShouldBe(ActivityKind.Server);
        operation.GetTagItem("graphql.operation.type").ShouldBe("query");
        operation.GetTagItem("graphql.operation.name").ShouldBe("Find");
        operation.GetTagItem("graphql.document.hash").ShouldBe($"sha256:{DocumentHash.Of(System.Text.Encoding.UTF8.GetBytes(Find))}");
        operation.Status.ShouldBe(ActivityStatusCode.Unset);
        var (batch, execution) = (telemetry.Spans[4], telemetry.Spans[5]);
        batch.GetTagItem("graphql.dataloader.name").ShouldBe(nameof(CountingLoader));
        batch.GetTagItem("graphql.dataloader.batch.size").ShouldBe(2);
        batch.ParentSpanId.ShouldBe(execution.SpanId);
        execution.ParentSpanId.ShouldBe(operation.SpanId);
        telemetry
            .Spans.Select(static span => (string?)span.GetTagItem("graphql.processing.type"))
            .ShouldBe(["parse", "validate", "variable_coercion", "plan", "dataloader_batch", "execute", null]);
    }

    [Fact]
    public async Task Operation_WhoseDocumentIsKept_IsNotParsedAgain()
    {
        using var executor = new RequestExecutor(s_schema);
        await RunAsync(executor, "{ echo }");
        using var telemetry = new TelemetryRecorder();

        await RunAsync(executor, "{ echo }");

        telemetry.Spans.Select(static span => span.DisplayName).ShouldBe(["GraphQL Operation Execution", "query"]);
        telemetry.Of("graphql.server.document_cache.lookups").ShouldBe([(1, "result=hit")]);
    }

    [Fact]
    public async Task Operation_IsMeasuredByTheNamesOfTheConventions()
    {
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema);

        await RunAsync(executor, Find, """{"key":1}""");

        telemetry.Of("graphql.server.request.duration").ShouldHaveSingleItem().Tags.ShouldBe("graphql.operation.type=query");
        telemetry.Of("graphql.server.request.error_count").ShouldBe([(0, "graphql.operation.type=query")]);
        foreach (var phase in new[] { "parse", "validate", "plan", "execute", "queue" })
        {
            telemetry.Of($"graphql.server.request.{phase}.duration").Count.ShouldBe(1, phase);
        }
        telemetry.Of("graphql.server.active_requests").Select(static measurement => measurement.Value).ShouldBe([1, -1]);
        telemetry.Of("graphql.dataloader.batch.size").ShouldBe([(2, "graphql.dataloader.name=CountingLoader")]);
        telemetry.Of("graphql.dataloader.batch.duration").ShouldHaveSingleItem().Tags.ShouldBe("graphql.dataloader.name=CountingLoader");
        telemetry.Of("graphql.server.document_cache.lookups").ShouldBe([(1, "result=miss")]);
        telemetry.Sum("graphql.server.document_cache.size").ShouldBe(Find.Length);
        telemetry.Of("graphql.server.errors").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", "_parse_error", "HC0014")]
    [InlineData("{ nothing }", "_validation_error", "_none")]
    [InlineData("query($a: Int!) { load(key: $a) }", "variables", "HC0018")]
    [InlineData("query A { echo } query B { echo }", "operation_selection", "HC0015")]
    public async Task Request_ThatIsRefused_IsAnErrorOfItsKind(string document, string errorType, string code)
    {
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema);

        await RunAsync(executor, document);

        var operation = telemetry.Spans[^1];
        operation.Status.ShouldBe(ActivityStatusCode.Error);
        operation.GetTagItem("error.type").ShouldBe(errorType);
        operation.Events.ShouldHaveSingleItem().Tags.ShouldContain(new KeyValuePair<string, object?>("graphql.error.code", code));
        telemetry.Of("graphql.server.errors").ShouldBe([(1, $"error.type={errorType} graphql.error.code={code}")]);
        telemetry.Of("graphql.server.request.duration").ShouldHaveSingleItem().Tags.ShouldContain($"error.type={errorType}");
    }

    [Fact]
    public async Task Field_ThatFailsUnexpectedly_HasTheIdOfTheLog()
    {
        using var telemetry = new TelemetryRecorder();
        var log = new TestLog();
        using var executor = new RequestExecutor(s_schema, new() { SlowOperationThreshold = TimeSpan.Zero }, log);

        var result = await RunAsync(executor, "query Broken { fail }");

        var id = result.Errors.ShouldHaveSingleItem().Extensions!["id"].ShouldBeOfType<string>();
        var error = telemetry.Spans[^1].Events.ShouldHaveSingleItem();
        error.Name.ShouldBe("graphql.error");
        error.Tags.ShouldBe([
            new("graphql.error.code", "_unexpected"),
            new("graphql.error.path", "fail"),
            new("graphql.error.locations", "1:16"),
            new("exception.type", "System.InvalidOperationException"),
            new("graphql.error.id", id),
        ]);
        telemetry.Spans[^1].Status.ShouldBe(ActivityStatusCode.Error);
        telemetry.Of("graphql.server.errors").ShouldBe([(1, "error.type=_execution_error graphql.error.code=_unexpected")]);
        log.Lines.ShouldHaveSingleItem()
            .ShouldStartWith(
                $"Error: The field Query.fail failed unexpectedly in the operation Broken, document {DocumentHash.Of("query Broken { fail }"u8)} (error {id})."
            );
    }

    [Fact]
    public async Task TrustedDocument_IsNamedInSpansAndMeasurements()
    {
        using var folder = new DocumentFolder().With("echoes.graphql", "query Echo { echo }");
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema, new ExecutionOptions { TrustedDocuments = new() { Folder = folder.Path } });

        await executor.ExecuteAsync(TestRun.Request("") with { DocumentId = "echoes" }, TestContext.Current.CancellationToken);

        telemetry.Spans[^1].GetTagItem("graphql.document.id").ShouldBe("echoes");
        telemetry
            .Of("graphql.server.request.duration")
            .ShouldHaveSingleItem()
            .Tags.ShouldBe("graphql.document.id=echoes graphql.operation.name=Echo graphql.operation.type=query");
    }

    [Fact]
    public async Task Names_ThatClientsChoose_AreInNoMeasurement()
    {
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema);
        for (var i = 0; i < 20; i++)
        {
            await RunAsync(executor, $"query Name{i} {{ alias{i}: echo }}");
        }

        telemetry.Of("graphql.server.request.duration").Select(static measurement => measurement.Tags).Distinct().ShouldBe(["graphql.operation.type=query"]);
    }

    [Fact]
    public async Task Resolvers_HaveSpansWhereTheyAreAskedFor()
    {
        using var telemetry = new TelemetryRecorder();
        using var executor = new RequestExecutor(s_schema, new ExecutionOptions { TraceResolvers = true });

        await RunAsync(executor, "{ echo failLater load(key: 3) }");

        var execution = telemetry.Spans.Single(static span => span.DisplayName == "GraphQL Operation Execution");
        foreach (var field in new[] { "echo", "failLater", "load" })
        {
            var span = telemetry.Spans.Single(span => span.DisplayName == $"Query.{field}");
            span.ParentSpanId.ShouldBe(execution.SpanId, field);
            span.GetTagItem("graphql.field.schema_coordinate").ShouldBe($"Query.{field}");
            span.Status.ShouldBe(field == "failLater" ? ActivityStatusCode.Error : ActivityStatusCode.Unset, field);
        }
    }

    [Fact]
    public async Task ValuesOfClients_AreNowhere()
    {
        const string Secret = "s3cret";
        using var telemetry = new TelemetryRecorder();
        var log = new TestLog();
        using var executor = new RequestExecutor(s_schema, new ExecutionOptions { SlowOperationThreshold = TimeSpan.FromTicks(1), TraceResolvers = true }, log);
        foreach (
            var document in new[]
            {
                "query($t: String) { echo(text: $t) fail(text: $t) }",
                $"{{ echo(text: \"{Secret}\") fail(text: \"{Secret}\") }}",
                $"{{ load(key: \"{Secret}\") }}",
                "query($t: Int) { load(key: $t) }",
                $"{{ echo(text: \"{Secret}\" ",
            }
        )
        {
            await RunAsync(executor, document, $$"""{"t":"{{Secret}}"}""");
        }

        telemetry.Spans.Count(static span => span.Kind == ActivityKind.Server).ShouldBe(5);
        telemetry.Text.ShouldNotContain(Secret);
        log.Lines.Count.ShouldBeGreaterThan(4);
        log.Lines.ShouldAllBe(line => !line.Contains(Secret));
    }

    private static async Task<OperationResult> RunAsync(RequestExecutor executor, string document, string? variables = null) =>
        (OperationResult)
            await executor.ExecuteAsync(
                TestRun.Request(document, variables, services: new ServiceCollection().AddSingleton(new BatchLog()).BuildServiceProvider()),
                TestContext.Current.CancellationToken
            );
}
