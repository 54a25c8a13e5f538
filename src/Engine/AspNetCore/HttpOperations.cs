using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Executes operations for endpoints other than the GraphQL endpoint, such as those of agents, with the rights and the limits of the caller of an HTTP request.
/// </summary>
public sealed class HttpOperations
{
    private readonly RequestExecutor _executor;
    private readonly GraphQLServerOptions _options;
    private readonly IServiceProvider _services;

    internal HttpOperations(RequestExecutor executor, GraphQLServerOptions options, RootServices services)
    {
        _executor = executor;
        _options = options;
        _services = services.Provider;
    }

    /// <summary>The maximum size in bytes of a result that an endpoint sends.</summary>
    public int MaxResponseSize => _options.MaxResponseSize;

    /// <summary>
    /// Returns a request without a document for the caller of an HTTP request. Only queries are allowed, the result is not delivered incrementally, and errors
    /// propagate to the nearest field that may be null, so results fit the types of the schema. Use a <c>with</c> expression to set the document and the
    /// variables.
    /// </summary>
    public OperationRequest Create(HttpContext context) =>
        new()
        {
            Services = _services,
            User = context.User,
            Transport = context,
            ClientOf = RequestClient.Of,
            AllowedOperations = AllowedOperations.Query,
            OnError = "PROPAGATE",
            AllowIntrospection = _options.AllowIntrospection,
            AllowSchemaSearch = _options.AllowSchemaSearch,
        };

    /// <summary>Executes a query or mutation as a whole.</summary>
    /// <exception cref="InvalidOperationException">The result is a stream, because the request allows subscriptions or incremental delivery.</exception>
    public async ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken) =>
        await _executor.ExecuteAsync(request, cancellationToken) as OperationResult ?? throw new InvalidOperationException(TransportErrors.UnexpectedStream);
}
