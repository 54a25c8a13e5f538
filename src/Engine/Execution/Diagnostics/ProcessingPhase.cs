using System.Diagnostics.Metrics;

namespace Qplet.GraphQL.Execution;

/// <summary>A step of a request that has a span (<c>graphql.processing.type</c>) and, if the conventions define one, a histogram.</summary>
internal sealed class ProcessingPhase
{
    public static readonly ProcessingPhase Parse = new("GraphQL Document Parsing", "parse", "The time to parse documents that are not cached.");

    public static readonly ProcessingPhase Validate = new("GraphQL Document Validation", "validate", "The time to validate documents that are not cached.");

    public static readonly ProcessingPhase CoerceVariables = new("GraphQL Variable Coercion", "variable_coercion");

    public static readonly ProcessingPhase Plan = new("GraphQL Operation Planning", "plan", "The time to plan operations that are not cached.");

    public static readonly ProcessingPhase Execute = new(
        "GraphQL Operation Execution",
        "execute",
        "The time to execute operations or subscription events, without the time in the queue."
    );

    private ProcessingPhase(string spanName, string type, string? description = null)
    {
        SpanName = spanName;
        Type = type;
        if (description is not null)
        {
            Duration = ExecutionDiagnostics.CreateDuration($"graphql.server.request.{type}.duration", description);
        }
    }

    public string SpanName { get; }

    public string Type { get; }

    public Histogram<double>? Duration { get; }
}
