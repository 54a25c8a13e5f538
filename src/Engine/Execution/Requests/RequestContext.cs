using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One request on its way through the pipeline, as middleware sees it. Its members are set step by step.</summary>
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

    /// <summary>What the client asks for. Middleware may put another request in its place before it calls the next step.</summary>
    public OperationRequest Request { get; set; }

    /// <summary>Values that the layers of this request share, by key; the resolvers see the same. Each event of a subscription has its own copy.</summary>
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

    /// <summary>Cancelled when the client is gone.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>The parsed, valid document; null until it is known.</summary>
    public DocumentNode? Document { get; private protected set; }

    /// <summary>The id of the trusted document that is executed; null where it is none of those.</summary>
    public string? DocumentId { get; internal set; }

    /// <summary>The operation that is executed; null until it is chosen.</summary>
    public OperationDefinitionNode? Operation { get; private protected set; }

    /// <summary>The coerced variables; null until they are.</summary>
    public VariableValues? Variables { get; internal set; }

    /// <summary>What the operation costs with these variables; null until it is known, and where neither limits, measurements nor the client ask.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>
    /// What the client gets; null until a step has set it. Middleware may set it without calling the next step, or put another in its place afterwards.
    /// </summary>
    public ExecutionResult? Result { get; set; }

    /// <summary>The SHA-256 of the document's text in lower-case hexadecimal digits; null until there is one.</summary>
    public string? DocumentHash { get; internal set; }

    /// <summary>
    /// The directives at a place of the document, those of the specification aside, in order and with their arguments: at the operation, or at another node
    /// such as a variable's definition or a fragment. Complete from the operation
    /// middleware on, where <see cref="Variables" /> are known.
    /// </summary>
    /// <param name="node">The place; null for the operation.</param>
    /// <exception cref="GraphQLException">A variable does not fit its argument.</exception>
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

    /// <summary>The first directive of a class at the operation; null if there is none.</summary>
    /// <exception cref="GraphQLException">A variable does not fit its argument.</exception>
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

    /// <summary>The name of the operation as logs show it, cut if it is very long.</summary>
    internal string ShownName =>
        Operation switch
        {
            null => "(unknown)",
            { Name: null } => "(anonymous)",
            { Name.Value: { Length: > MaxShownName } name } => name[..MaxShownName],
            { Name.Value: var name } => name,
        };
}
