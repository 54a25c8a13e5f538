using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One request on its way through the pipeline: what is known of it grows step by step.</summary>
public sealed class RequestContext
{
    private IDictionary<string, object?>? _contextData;

    internal RequestContext(GraphQLSchema schema, OperationRequest request, CancellationToken requestAborted)
    {
        Schema = schema;
        Request = request;
        RequestAborted = requestAborted;
    }

    /// <summary>The schema that the request is executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>What the client asks for. Middleware may put another request in its place before it calls the next step.</summary>
    public OperationRequest Request { get; set; }

    /// <summary>Values that the layers of this request share, by key; the resolvers see the same. Each event of a subscription has its own copy.</summary>
    public IDictionary<string, object?> ContextData
    {
        get
        {
            if (Volatile.Read(ref _contextData) is { } known)
                return known;
            var created = Request.ContextData ?? new Dictionary<string, object?>(StringComparer.Ordinal);
            return Interlocked.CompareExchange(ref _contextData, created, null) ?? created;
        }
    }

    /// <summary>Cancelled when the client is gone.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>The parsed, valid document; null until it is known.</summary>
    public DocumentNode? Document => ExecutableDocument?.Syntax;

    /// <summary>The operation that is executed; null until it is chosen.</summary>
    public OperationDefinitionNode? Operation => ExecutableOperation?.Definition;

    /// <summary>The coerced variables; null until they are.</summary>
    public VariableValues? Variables { get; internal set; }

    /// <summary>What the client gets; null until a step has set it. Middleware may set it without calling the next step, or put another in its place afterwards.</summary>
    public ExecutionResult? Result { get; set; }

    internal ExecutableDocument? ExecutableDocument { get; set; }

    internal ExecutableOperation? ExecutableOperation { get; set; }

    internal OperationPlan? Plan { get; set; }

    /// <summary>What a request error would be now: says which step the request has reached.</summary>
    internal RequestErrorKind Step { get; set; } = RequestErrorKind.Internal;
}
