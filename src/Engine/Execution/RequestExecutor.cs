using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Executes requests against a schema (section 6): parses, validates and plans each distinct document once, coerces variables, and runs the plan. One for each schema; safe for concurrent use.</summary>
public sealed partial class RequestExecutor
{
    private readonly ILogger _logger;
    private readonly IOperationDocumentStore? _documentStore;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">Limits and caches; null for the defaults.</param>
    /// <param name="logger">Where unexpected exceptions go, by the id that the client sees; never with variables.</param>
    /// <param name="documentStore">Finds documents by <see cref="OperationRequest.DocumentId" />.</param>
    public RequestExecutor(GraphQLSchema schema, ExecutionOptions? options = null, ILogger<RequestExecutor>? logger = null, IOperationDocumentStore? documentStore = null)
    {
        Schema = schema;
        Options = options ?? new();
        _logger = logger ?? NullLogger<RequestExecutor>.Instance;
        _documentStore = documentStore;
    }

    /// <summary>The schema that requests are executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>What the executor allows and keeps.</summary>
    public ExecutionOptions Options { get; }

    /// <summary>Executes a request. Never throws for what a request holds: bad requests and failing resolvers give results with errors.</summary>
    /// <returns>An <see cref="OperationResult" />, or for a subscription a <see cref="ResponseStream" />.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled: the client is gone.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
