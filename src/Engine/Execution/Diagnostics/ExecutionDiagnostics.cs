using System.Diagnostics;
using System.Diagnostics.Metrics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Traces and measurements, named by the GraphQL conventions of OpenTelemetry where these have a name. Neither ever holds variables, literal values, documents
/// or messages of errors.
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
        "How long operations and events wait for their turn to be executed."
    );

    private static readonly Counter<long> s_errors = s_meter.CreateCounter<long>(
        "graphql.server.errors",
        "{error}",
        "How many errors there were, of requests and of fields."
    );

    private static readonly UpDownCounter<long> s_subscriptions = s_meter.CreateUpDownCounter<long>(
        "graphql.server.subscription.active",
        "{subscription}",
        "How many subscriptions are open."
    );

    private static readonly Counter<long> s_events = s_meter.CreateCounter<long>(
        "graphql.server.subscription.events",
        "{event}",
        "How many events of subscriptions were executed."
    );

    private static readonly Histogram<int> s_batchSize = s_meter.CreateHistogram<int>(
        "graphql.dataloader.batch.size",
        "{key}",
        "How many keys a DataLoader fetches at once."
    );

    private static readonly Histogram<double> s_batchDuration = CreateDuration(
        "graphql.dataloader.batch.duration",
        "How long a DataLoader takes to fetch a batch."
    );

    private static readonly Counter<long> s_documentLookups = s_meter.CreateCounter<long>(
        "graphql.server.document_cache.lookups",
        "{document}",
        "How many documents were looked up among those that are kept."
    );

    private static readonly UpDownCounter<long> s_documentBytes = s_meter.CreateUpDownCounter<long>(
        "graphql.server.document_cache.size",
        "By",
        "How much text the documents have that are kept."
    );

    private static readonly Counter<long> s_persistedQueries = s_meter.CreateCounter<long>(
        "graphql.server.persisted_query.lookups",
        "{document}",
        "How many documents were asked for by their hash alone."
    );

    private static readonly Counter<long> s_untrusted = s_meter.CreateCounter<long>(
        "graphql.server.untrusted_documents",
        "{request}",
        "How many requests ran a document that is not trusted, while these are only logged."
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

    /// <summary>Counts errors by their codes, which are constants of the sources, and their type.</summary>
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

    /// <summary>The code of an error; <c>_unexpected</c> for what the log has an id of, <c>_none</c> for errors of rules, which have no code.</summary>
    internal static string CodeOf(GraphQLError error) => error.Code ?? (error.Exception is null ? "_none" : "_unexpected");

    internal static string KindOf(Language.OperationType type) =>
        type switch
        {
            Language.OperationType.Query => "query",
            Language.OperationType.Mutation => "mutation",
            _ => "subscription",
        };
}
