using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Records the spans, metrics and log messages of requests and subscription events, including those for slow and rejected requests.</summary>
internal sealed class RequestObserver(ExecutionOptions options, ILogger logger)
{
    private const int MaxErrorEvents = 10;

    private static readonly Histogram<double> s_duration = ExecutionDiagnostics.CreateDuration(
        "graphql.server.request.duration",
        "The duration of requests, until their result or until their stream is open."
    );

    private static readonly UpDownCounter<long> s_active = ExecutionDiagnostics.CreateUpDownCounter(
        "graphql.server.active_requests",
        "{request}",
        "The number of requests in progress."
    );

    private static readonly Histogram<int> s_errorCount = ExecutionDiagnostics.CreateCounts(
        "graphql.server.request.error_count",
        "{error}",
        "The number of errors in a response."
    );

    /// <summary>Records the start of a request.</summary>
    public RequestObservation StartRequest()
    {
        s_active.Add(1);
        return new RequestObservation(ExecutionDiagnostics.StartSpan("GraphQL Operation", ActivityKind.Server), options.TimeProvider.GetTimestamp());
    }

    /// <summary>
    /// Records the start of a subscription event. Its span starts a new trace that is linked to that of the subscription, which may last for days.
    /// </summary>
    public RequestObservation StartEvent(RequestState context)
    {
        ExecutionDiagnostics.RecordEvent();
        Activity? activity = null;
        if (ExecutionDiagnostics.IsTraced)
        {
            Activity.Current = null;
            activity = ExecutionDiagnostics.StartSpan(
                "GraphQL Operation",
                ActivityKind.Server,
                context.Span is { } subscription ? [new ActivityLink(subscription.Context)] : null
            );
        }

        return new RequestObservation(activity, options.TimeProvider.GetTimestamp());
    }

    /// <summary>Records the end of a request. Without a result, the client has disconnected.</summary>
    public void FinishRequest(RequestObservation observation, RequestState context)
    {
        s_active.Add(-1);
        context.Span = observation.Activity;
        Finish(observation, context, context.Result);
    }

    /// <summary>Records the end of an event.</summary>
    public void FinishEvent(RequestObservation observation, RequestState context, OperationResult? result) => Finish(observation, context, result);

    private void Finish(RequestObservation observation, RequestState context, ExecutionResult? result)
    {
        var elapsed = options.TimeProvider.GetElapsedTime(observation.StartedAt);
        var errors = (result as OperationResult)?.Errors ?? [];
        var kind = (result as OperationResult)?.Kind ?? RequestErrorKind.None;
        var errorType = ErrorTypeOf(kind, errors);
        if (kind != RequestErrorKind.None)
        {
            ExecutionDiagnostics.RecordErrors(errors, kind.ToErrorType());
            if (logger.IsEnabled(LogLevel.Debug))
            {
                ExecutionLog.RequestRefused(logger, context.ShownName, context.DocumentHash, kind.ToErrorType(), ExecutionDiagnostics.CodeOf(errors[0]));
            }
        }

        if (elapsed >= options.SlowOperationThreshold && options.SlowOperationThreshold > TimeSpan.Zero && result is not null)
        {
            LogSlow(context, elapsed);
        }
        if (observation.Activity is { } activity)
        {
            Describe(activity, context, errors, errorType);
            activity.Dispose();
        }

        if (s_duration.Enabled)
        {
            s_duration.Record(elapsed.TotalSeconds, TagsOf(context, result is null ? "cancelled" : errorType));
        }
        if (s_errorCount.Enabled && result is not null)
        {
            s_errorCount.Record(errors.Count, TagsOf(context, null));
        }
    }

    /// <summary>Returns the tags of the metrics. Clients choose operation names, so only the names of trusted documents are included.</summary>
    private static TagList TagsOf(RequestState context, string? errorType)
    {
        var tags = new TagList();
        if (context.Operation is { } operation)
        {
            tags.Add(ExecutionDiagnostics.OperationType, ExecutionDiagnostics.KindOf(operation.Operation));
            if (context.DocumentId is { } id)
            {
                tags.Add(ExecutionDiagnostics.DocumentId, id);
                if (operation.Name is not null)
                {
                    tags.Add(ExecutionDiagnostics.OperationName, context.ShownName);
                }
            }
        }

        if (errorType is not null)
        {
            tags.Add(ExecutionDiagnostics.ErrorType, errorType);
        }
        return tags;
    }

    private static void Describe(Activity activity, RequestState context, IReadOnlyList<GraphQLError> errors, string? errorType)
    {
        if (context.Operation is { } operation)
        {
            var kind = ExecutionDiagnostics.KindOf(operation.Operation);
            activity.DisplayName = kind;
            activity.SetTag(ExecutionDiagnostics.OperationType, kind);
            if (operation.Name is not null)
            {
                activity.SetTag(ExecutionDiagnostics.OperationName, context.ShownName);
            }
        }

        if (context.DocumentHash is { } hash)
        {
            activity.SetTag("graphql.document.hash", $"sha256:{hash}");
        }
        if (context.DocumentId is { } id)
        {
            activity.SetTag(ExecutionDiagnostics.DocumentId, id);
        }
        if (context.Cost is { } cost)
        {
            activity.SetTag("graphql.operation.fieldCost", cost.FieldCost);
            activity.SetTag("graphql.operation.typeCost", cost.TypeCost);
        }

        if (errors.Count > 0)
        {
            activity.SetTag("graphql.error.count", errors.Count);
        }
        foreach (var error in errors.Take(MaxErrorEvents))
        {
            activity.AddEvent(EventOf(error));
        }
        if (errorType is null)
        {
            return;
        }
        activity.SetTag(ExecutionDiagnostics.ErrorType, errorType);
        activity.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Returns the event for an error, without its message, which may quote values from the client.</summary>
    private static ActivityEvent EventOf(GraphQLError error)
    {
        var tags = new ActivityTagsCollection { [ExecutionDiagnostics.ErrorCode] = ExecutionDiagnostics.CodeOf(error) };
        if (error.Path is { } path)
        {
            tags["graphql.error.path"] = string.Join('.', path.ToList());
        }
        if (error.Locations is [var location, ..])
        {
            tags["graphql.error.locations"] = string.Create(CultureInfo.InvariantCulture, $"{location.Line}:{location.Column}");
        }
        if (error.Exception is { } exception)
        {
            tags["exception.type"] = exception.GetType().FullName;
            if (error.Extensions?.TryGetValue("id", out var id) == true)
            {
                tags["graphql.error.id"] = id;
            }
        }

        return new ActivityEvent("graphql.error", tags: tags);
    }

    /// <summary>Returns the <c>error.type</c> of a failed request. Errors that a field reports on purpose are not failures.</summary>
    private static string? ErrorTypeOf(RequestErrorKind kind, IReadOnlyList<GraphQLError> errors)
    {
        if (kind != RequestErrorKind.None)
        {
            return kind.ToErrorType();
        }
        for (var i = 0; i < errors.Count; i++)
        {
            if (errors[i].Exception is not null)
            {
                return kind.ToErrorType();
            }
        }

        return null;
    }

    private void LogSlow(RequestState context, TimeSpan elapsed)
    {
        if (context.Operation is { } operation)
        {
            ExecutionLog.SlowOperation(
                logger,
                ExecutionDiagnostics.KindOf(operation.Operation),
                context.ShownName,
                context.DocumentHash,
                (long)elapsed.TotalMilliseconds
            );
        }
    }
}
