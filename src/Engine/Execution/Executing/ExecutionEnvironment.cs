using Microsoft.Extensions.Logging;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The services and options that all runs of one executor share.</summary>
internal sealed record ExecutionEnvironment(GraphQLSchema Schema, ExecutionOptions Options, ILogger Logger, AbstractTypeResolver AbstractTypes)
{
    /// <summary>The features of the executor that clients can choose by parameters of the request.</summary>
    public IReadOnlyList<ServiceCapability> Capabilities { get; } =
    [
        new("graphql.onError", "Requests choose by `onError` how errors of fields are handled: `NULL`, `PROPAGATE` or `HALT`."),
        new(
            "graphql.defaultErrorBehavior",
            "How errors of fields are handled in requests without `onError`.",
            ErrorBehaviorNames.NameOf(Options.DefaultErrorBehavior)
        ),
    ];
}
