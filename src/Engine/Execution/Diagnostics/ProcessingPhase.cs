using System.Diagnostics.Metrics;

namespace Qplet.GraphQL.Execution;

/// <summary>A step of a request that has its own span (<c>graphql.processing.type</c>) and, where the conventions name one, its own histogram.</summary>
internal sealed class ProcessingPhase
{
    public static readonly ProcessingPhase Parse = new("GraphQL Document Parsing", "parse", "How long documents take to parse that are not kept yet.");

    public static readonly ProcessingPhase Validate = new(
        "GraphQL Document Validation",
        "validate",
        "How long documents take to validate that are not kept yet."
    );

    public static readonly ProcessingPhase CoerceVariables = new("GraphQL Variable Coercion", "variable_coercion");

    public static readonly ProcessingPhase Plan = new("GraphQL Operation Planning", "plan", "How long operations take to plan that are not kept yet.");

    public static readonly ProcessingPhase Execute = new(
        "GraphQL Operation Execution",
        "execute",
        "How long operations, or events of subscriptions, take to execute, without waiting for their turn."
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
