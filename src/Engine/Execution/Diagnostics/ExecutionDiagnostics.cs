using System.Diagnostics;
using System.Diagnostics.Metrics;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Traces and measurements by the GraphQL conventions of OpenTelemetry. Neither ever holds variables or literal values.</summary>
public static class ExecutionDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Qplet.GraphQL";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>("graphql.operation.duration", "s", "How long operations take from the request to the result.");

    private static readonly UpDownCounter<long> s_subscriptions =
        s_meter.CreateUpDownCounter<long>("graphql.subscription.active", "{subscription}", "How many response streams are open.");

    private static readonly Histogram<int> s_batchSize =
        s_meter.CreateHistogram<int>("graphql.dataloader.batch.size", "{key}", "How many keys a DataLoader fetches at once.");

    private static readonly Counter<long> s_errors =
        s_meter.CreateCounter<long>("graphql.errors", "{error}", "How many errors of fields the responses hold.");

    internal static bool MeasuresOperations => s_duration.Enabled;

    internal static Activity? StartOperation() =>
        s_source.HasListeners() ? s_source.StartActivity("graphql", ActivityKind.Internal) : null;

    /// <summary>Tells how an operation went. A request that was not executed is an error; failed fields are counted.</summary>
    internal static void Finish(Activity activity, ExecutableOperation? operation, OperationResult? result)
    {
        if (operation is not null)
            NameOperation(activity, operation);
        if (result is not { Errors.Count: > 0 })
            return;
        activity.SetTag("graphql.errors.count", result.Errors.Count);
        if (result.Kind == RequestErrorKind.None)
            return;
        activity.SetTag("error.type", result.Kind.ToString());
        activity.SetStatus(ActivityStatusCode.Error);
    }

    internal static Activity? StartBatch(string loader, int keys)
    {
        if (s_batchSize.Enabled)
            s_batchSize.Record(keys, new KeyValuePair<string, object?>("graphql.dataloader.name", loader));
        if (!s_source.HasListeners())
            return null;
        var activity = s_source.StartActivity("graphql.dataloader.batch");
        activity?.SetTag("graphql.dataloader.name", loader);
        activity?.SetTag("graphql.dataloader.batch.size", keys);
        return activity;
    }

    internal static void RecordOperation(TimeSpan elapsed, OperationType? type, bool hasErrors) =>
        s_duration.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("graphql.operation.type", type is { } known ? KindOf(known) : "unknown"),
            new KeyValuePair<string, object?>("graphql.errors", hasErrors));

    internal static void RecordErrors(int count)
    {
        if (s_errors.Enabled)
            s_errors.Add(count);
    }

    internal static void SubscriptionOpened() => s_subscriptions.Add(1);

    internal static void SubscriptionClosed() => s_subscriptions.Add(-1);

    private static void NameOperation(Activity activity, ExecutableOperation operation)
    {
        var kind = KindOf(operation.Type);
        activity.DisplayName = kind;
        activity.SetTag("graphql.operation.type", kind);
        if (operation.Name is not null)
            activity.SetTag("graphql.operation.name", operation.Name);
    }

    private static string KindOf(OperationType type) => type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
