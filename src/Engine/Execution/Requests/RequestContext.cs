using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One request in the pipeline, as middleware sees it. Its members are set step by step.</summary>
public abstract class RequestContext
{
    private const int MaxShownName = 128;

    private IDictionary<string, object?>? _contextData;

    private protected RequestContext(GraphQLSchema schema, OperationRequest request, CancellationToken requestAborted)
    {
        Schema = schema;
        Request = request;
        RequestAborted = requestAborted;
    }

    /// <summary>The schema that the request is executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The request. Middleware may replace it before it calls the next step.</summary>
    public OperationRequest Request { get; set; }

    /// <summary>The values that the middleware and resolvers of this request share, by key. Each event of a subscription has a copy.</summary>
    public IDictionary<string, object?> ContextData
    {
        get
        {
            if (Volatile.Read(ref _contextData) is { } known)
            {
                return known;
            }
            var created = Request.ContextData ?? new Dictionary<string, object?>(StringComparer.Ordinal);
            return Interlocked.CompareExchange(ref _contextData, created, null) ?? created;
        }
    }

    /// <summary>Cancelled when the client disconnects.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>The parsed, valid document. Null until it is known.</summary>
    public DocumentNode? Document { get; private protected set; }

    /// <summary>The ID of the trusted document that is executed. Null if the document is not a trusted one.</summary>
    public string? DocumentId { get; internal set; }

    /// <summary>The operation that is executed. Null until it is selected.</summary>
    public OperationDefinitionNode? Operation { get; private protected set; }

    /// <summary>The coerced variables. Null until they are known.</summary>
    public VariableValues? Variables { get; internal set; }

    /// <summary>The handling of field errors: that of the request, or the default of the server. Available in operation middleware.</summary>
    public ErrorBehavior ErrorBehavior { get; internal set; }

    /// <summary>
    /// The cost of the operation with these variables. Null until it is computed, and if it is not needed for limits, metrics or the client.
    /// </summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>
    /// Returns the cost of the operation with these variables, which <see cref="CostMode" /> reports. Available in operation middleware.
    /// </summary>
    public OperationCost GetCost() => Cost ??= ComputeCost();

    /// <summary>Computes the cost of the operation.</summary>
    private protected abstract OperationCost ComputeCost();

    /// <summary>The result. Null until a step has set it. Middleware may set it without calling the next step, or replace it afterwards.</summary>
    public ExecutionResult? Result { get; set; }

    /// <summary>The SHA-256 of the document's text in lower-case hexadecimal digits. Null until the document is known.</summary>
    public string? DocumentHash { get; internal set; }

    /// <summary>
    /// Returns the custom directives at a node of the document, in order and with their arguments. The node is the operation or another node, such as a
    /// variable definition or a fragment. Available in operation middleware, where <see cref="Variables" /> are known.
    /// </summary>
    /// <param name="node">The node. Null for the operation.</param>
    /// <exception cref="GraphQLException">The value of a variable is not valid for its argument.</exception>
    public IReadOnlyList<CoercedDirective> GetDirectives(IHasDirectives? node = null)
    {
        List<CoercedDirective>? directives = null;
        foreach (var use in (node ?? Operation)?.Directives ?? [])
        {
            if (!BuiltInDirectives.Contains(use.Name.Value) && Schema.TryGetDirective(use.Name.Value, out var definition))
            {
                (directives ??= []).Add(DirectiveCoercion.Coerce(definition, use.Arguments, Variables));
            }
        }

        return directives ?? [];
    }

    /// <summary>Returns the first directive of a class at the operation, or null.</summary>
    /// <exception cref="GraphQLException">The value of a variable is not valid for its argument.</exception>
    public T? FindDirective<T>()
        where T : class
    {
        foreach (var directive in GetDirectives())
        {
            if (directive.Instance is T instance)
            {
                return instance;
            }
        }

        return null;
    }

    /// <summary>The name of the operation for logs, shortened if it is very long.</summary>
    internal string ShownName =>
        Operation switch
        {
            null => "(unknown)",
            { Name: null } => "(anonymous)",
            { Name.Value: { Length: > MaxShownName } name } => name[..MaxShownName],
            { Name.Value: var name } => name,
        };
}
