using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>What a client asks for, as a transport read it (section 6.1).</summary>
public sealed record OperationRequest
{
    private static readonly ClaimsPrincipal s_anonymous = new(new ClaimsIdentity());

    /// <summary>The document as UTF-8. Empty where <see cref="DocumentId" /> names a stored one.</summary>
    /// <remarks>
    /// The bytes are only read until the result of <see cref="RequestExecutor.ExecuteAsync" /> is there, so the caller's buffer may be reused then.
    /// </remarks>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The key of a stored document (a trusted document); null where the document itself is sent.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document to run; may be null where the document has just one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables: a JSON object, JSON null, or nothing.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>
    /// The files that came with the request, by the keys in their placeholders in <see cref="Variables" />; null for none. They must outlive the operation.
    /// </summary>
    public IReadOnlyDictionary<string, UploadedFile>? Files { get; init; }

    /// <summary>What the client sent along for the server's own use.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The services that resolvers ask for. The operation makes a scope of its own from them when it first needs one.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User { get; init; } = s_anonymous;

    /// <summary>Values that the layers of this request share; made by the operation where the transport has none.</summary>
    public IDictionary<string, object?>? ContextData { get; init; }

    /// <summary>
    /// What the transport itself knows of the request; over HTTP and WebSockets the HTTP request, for middleware to read. Null for a caller in the same
    /// process.
    /// </summary>
    public object? Transport { get; init; }

    /// <summary>What may be run over this transport.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>How the transport sends what <c>@defer</c> and <c>@stream</c> hold back; where it can't, they change nothing.</summary>
    public IncrementalFormat IncrementalFormat { get; init; }

    /// <summary>Whether the response says what the operation costs.</summary>
    public CostMode CostMode { get; init; }

    /// <summary>
    /// Awaited when the operation is known and before it runs, so a transport can keep the operations of a batch in order; null to run at once.
    /// </summary>
    public Func<OperationType, Task>? AwaitTurn { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for; <c>__typename</c> always may.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>The value that the root fields are resolved on; null for schemas whose root fields have resolvers.</summary>
    public object? RootValue { get; init; }

    /// <summary>Makes a request of a document's text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="services">The services that resolvers ask for; null for none.</param>
    public static OperationRequest FromText(string document, IServiceProvider? services = null) =>
        new() { Document = Encoding.UTF8.GetBytes(document), Services = services ?? NoServices.Instance };

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
