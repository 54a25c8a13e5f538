using System.Diagnostics;
using System.Diagnostics.Metrics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The traces and metrics of execution, with the names of the OpenTelemetry GraphQL conventions where these define one. They never contain variables, literal
/// values, documents or error messages.
/// </summary>
public static class ExecutionDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Qplet.GraphQL";

    internal const string ErrorType = "error.type";
    internal const string ErrorCode = "graphql.error.code";
    internal const string OperationType = "graphql.operation.type";
    internal const string OperationName = "graphql.operation.name";
    internal const string DocumentId = "graphql.document.id";

    private const string ProcessingType = "graphql.processing.type";
    private const string LoaderName = "graphql.dataloader.name";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Histogram<double> s_queue = CreateDuration(
        "graphql.server.request.queue.duration",
        "The time that operations and events wait before execution."
    );

    private static readonly Counter<long> s_errors = s_meter.CreateCounter<long>(
        "graphql.server.errors",
        "{error}",
        "The number of request errors and field errors."
    );

    private static readonly UpDownCounter<long> s_subscriptions = s_meter.CreateUpDownCounter<long>(
        "graphql.server.subscription.active",
        "{subscription}",
        "The number of open subscriptions."
    );

    private static readonly Counter<long> s_events = s_meter.CreateCounter<long>(
        "graphql.server.subscription.events",
        "{event}",
        "The number of executed subscription events."
    );

    private static readonly Histogram<int> s_batchSize = s_meter.CreateHistogram<int>(
        "graphql.dataloader.batch.size",
        "{key}",
        "The number of keys that a DataLoader fetches in a batch."
    );

    private static readonly Histogram<double> s_batchDuration = CreateDuration(
        "graphql.dataloader.batch.duration",
        "The time that a DataLoader takes to fetch a batch."
    );

    private static readonly Counter<long> s_documentLookups = s_meter.CreateCounter<long>(
        "graphql.server.document_cache.lookups",
        "{document}",
        "The number of lookups in the document cache."
    );

    private static readonly UpDownCounter<long> s_documentBytes = s_meter.CreateUpDownCounter<long>(
        "graphql.server.document_cache.size",
        "By",
        "The size of the text of cached documents."
    );

    private static readonly Counter<long> s_persistedQueries = s_meter.CreateCounter<long>(
        "graphql.server.persisted_query.lookups",
        "{document}",
        "The number of requests that named a document only by its hash."
    );

    private static readonly Counter<long> s_untrusted = s_meter.CreateCounter<long>(
        "graphql.server.untrusted_documents",
        "{request}",
        "The number of requests with a document that is not trusted, in the mode that only logs them."
    );

    internal static bool IsTraced => s_source.HasListeners();

    internal static bool MeasuresQueue => s_queue.Enabled;

    internal static Histogram<double> CreateDuration(string name, string description) => s_meter.CreateHistogram<double>(name, "s", description);

    internal static UpDownCounter<long> CreateUpDownCounter(string name, string unit, string description) =>
        s_meter.CreateUpDownCounter<long>(name, unit, description);

    internal static Histogram<int> CreateCounts(string name, string unit, string description) => s_meter.CreateHistogram<int>(name, unit, description);

    internal static Activity? StartSpan(string name, ActivityKind kind, IEnumerable<ActivityLink>? links = null) =>
        s_source.HasListeners() ? s_source.StartActivity(name, kind, parentContext: default, tags: null, links) : null;

    internal static PhaseMeasurement StartPhase(ProcessingPhase phase)
    {
        var activity = s_source.HasListeners() ? s_source.StartActivity(phase.SpanName) : null;
        activity?.SetTag(ProcessingType, phase.Type);
        return new PhaseMeasurement(phase, activity);
    }

    internal static Activity? StartResolver(string coordinate)
    {
        var activity = s_source.HasListeners() ? s_source.StartActivity(coordinate) : null;
        activity?.SetTag(ProcessingType, "resolve");
        return activity;
    }

    internal static BatchMeasurement? StartBatch(string loader, int keys)
    {
        if (s_batchSize.Enabled)
        {
            s_batchSize.Record(keys, new KeyValuePair<string, object?>(LoaderName, loader));
        }
        var activity = s_source.HasListeners() ? s_source.StartActivity($"GraphQL DataLoader Batch {loader}") : null;
        if (activity is not null)
        {
            activity.SetTag(ProcessingType, "dataloader_batch");
            activity.SetTag(LoaderName, loader);
            activity.SetTag("graphql.dataloader.batch.size", keys);
        }

        var startedAt = s_batchDuration.Enabled ? Stopwatch.GetTimestamp() : 0;
        return activity is null && startedAt == 0 ? null : new BatchMeasurement(loader, activity, startedAt);
    }

    internal static void RecordBatch(string loader, TimeSpan elapsed) =>
        s_batchDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(LoaderName, loader));

    internal static void RecordQueue(long startedAt) => s_queue.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);

    /// <summary>Counts errors by their type and code. Codes are constants, so the number of time series is limited.</summary>
    internal static void RecordErrors(IEnumerable<GraphQLError> errors, string errorType)
    {
        if (!s_errors.Enabled)
        {
            return;
        }
        foreach (var error in errors)
        {
            s_errors.Add(1, new(ErrorCode, CodeOf(error)), new(ErrorType, errorType));
        }
    }

    internal static void RecordDocumentLookup(bool isKnown)
    {
        if (s_documentLookups.Enabled)
        {
            s_documentLookups.Add(1, new KeyValuePair<string, object?>("result", isKnown ? "hit" : "miss"));
        }
    }

    internal static void DocumentCacheChanged(long bytes) => s_documentBytes.Add(bytes);

    internal static void RecordPersistedQuery(bool isKnown)
    {
        if (s_persistedQueries.Enabled)
        {
            s_persistedQueries.Add(1, new KeyValuePair<string, object?>("result", isKnown ? "hit" : "miss"));
        }
    }

    internal static void RecordUntrusted() => s_untrusted.Add(1);

    internal static void SubscriptionOpened() => s_subscriptions.Add(1);

    internal static void SubscriptionClosed() => s_subscriptions.Add(-1);

    internal static void RecordEvent() => s_events.Add(1);

    /// <summary>
    /// Returns the code of an error: <c>_unexpected</c> for an unexpected exception, <c>_none</c> for an error without a code, such as those of validation
    /// rules.
    /// </summary>
    internal static string CodeOf(GraphQLError error) => error.Code ?? (error.Exception is null ? "_none" : "_unexpected");

    internal static string KindOf(Language.OperationType type) =>
        type switch
        {
            Language.OperationType.Query => "query",
            Language.OperationType.Mutation => "mutation",
            _ => "subscription",
        };
}
