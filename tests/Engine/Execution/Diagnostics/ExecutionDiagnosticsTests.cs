using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class ExecutionDiagnosticsTests
{
    [Fact]
    public async Task Operation_IsASpanWithItsBatches_AndWithoutVariables()
    {
        using var parent = new Activity("test").Start();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ExecutionDiagnostics.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == parent.TraceId)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var services = new ServiceCollection().AddSingleton(new BatchLog()).BuildServiceProvider();
        var schema = Query(Passing(
            "load",
            BuiltInScalars.String,
            static context => context.GetDataLoader<CountingLoader>().LoadAsync((int)context.GetArgument("key")!),
            new InputValueDefinition("key", BuiltInScalars.Int)));

        await new RequestExecutor(schema).ExecuteAsync(
            TestRun.Request("query Find($key: Int) { load(key: $key) other: load(key: 2) }", """{"key":987654}""", services: services),
            TestContext.Current.CancellationToken);

        var (batch, operation) = (spans.First(), spans.Last());
        operation.DisplayName.ShouldBe("query");
        operation.GetTagItem("graphql.operation.type").ShouldBe("query");
        operation.GetTagItem("graphql.operation.name").ShouldBe("Find");
        batch.GetTagItem("graphql.dataloader.name").ShouldBe(nameof(CountingLoader));
        batch.GetTagItem("graphql.dataloader.batch.size").ShouldBe(2);
        batch.ParentSpanId.ShouldBe(operation.SpanId);
        spans.SelectMany(static span => span.TagObjects).ShouldAllBe(static tag => !$"{tag.Value}".Contains("987654"));
    }
}
