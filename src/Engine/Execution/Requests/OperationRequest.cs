using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A request as read by a transport (<see href="https://spec.graphql.org/September2025/#sec-Executing-Requests">Executing Requests</see>).</summary>
public sealed record OperationRequest
{
    private static readonly ClaimsPrincipal s_anonymous = new(new ClaimsIdentity());

    /// <summary>The document in UTF-8. Empty if <see cref="DocumentId" /> names a stored document.</summary>
    /// <remarks>
    /// The bytes are only read until <see cref="RequestExecutor.ExecuteAsync" /> returns its result. The caller may reuse the buffer afterwards.
    /// </remarks>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The ID of a stored document (a trusted document). Null if the document itself is sent.</summary>
    public string? DocumentId { get; init; }

    /// <summary>
    /// The published document to execute, instead of <see cref="DocumentId" />. It remains what its route or tool was read from, also while the folder is read
    /// again. Null for any other document.
    /// </summary>
    public PublishedDocument? Published { get; init; }

    /// <summary>The name of the operation to run. May be null if the document has only one operation.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables: a JSON object, JSON null, or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>
    /// The files of the request, by the keys in their placeholders in <see cref="Variables" />. Null if there are none. They must remain available until the
    /// operation ends.
    /// </summary>
    public IReadOnlyDictionary<string, UploadedFile>? Files { get; init; }

    /// <summary>
    /// The handling of field errors that the client asks for: <c>NULL</c>, <c>PROPAGATE</c> or <c>HALT</c>, as <see cref="ErrorBehavior" /> describes them. Any
    /// other value is a request error. Null for <see cref="ExecutionOptions.DefaultErrorBehavior" />.
    /// </summary>
    public string? OnError { get; init; }

    /// <summary>Additional information from the client, for use by the server.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The services that resolvers use. The operation creates a scope from them on first use.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The user who sent the request.</summary>
    public ClaimsPrincipal User { get; init; } = s_anonymous;

    /// <summary>The values that the middleware and resolvers of this request share. Created by the operation if null.</summary>
    public IDictionary<string, object?>? ContextData { get; init; }

    /// <summary>
    /// Identifies the client of the request for the limits of each client: the user, or the address of an anonymous caller. Null for a caller without such
    /// limits.
    /// </summary>
    public Func<OperationRequest, string?>? ClientOf { get; init; }

    /// <summary>
    /// The transport's own representation of the request, for middleware: over HTTP and WebSockets, the HTTP context. Null for a caller in the same process.
    /// </summary>
    public object? Transport { get; init; }

    /// <summary>
    /// The cursor of the last event that the client has received on an earlier connection, as sent by the transport (<c>Last-Event-ID</c>). Null if it has not
    /// sent one. The source of a subscription reads it from <see cref="OperationCaller.LastEventId" />.
    /// </summary>
    public string? LastEventId { get; init; }

    /// <summary>The types of operations that may run over this transport.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>
    /// The format in which the transport delivers <c>@defer</c> and <c>@stream</c>. If the transport does not support incremental delivery, they are ignored.
    /// </summary>
    public IncrementalFormat IncrementalFormat { get; init; }

    /// <summary>Whether the response reports the cost of the operation.</summary>
    public CostMode CostMode { get; init; }

    /// <summary>
    /// Called with the cost of the operation before the cost is limited. Returns the cost of all operations of a batch, which is limited instead. Null to limit
    /// the cost of the operation alone.
    /// </summary>
    public Func<OperationCost, Task<OperationCost>>? SumCosts { get; init; }

    /// <summary>
    /// Awaited when the type of the operation is known and before it runs, so a transport can run the operations of a batch in order. Null to run at once.
    /// </summary>
    public Func<OperationType, Task>? AwaitTurn { get; init; }

    /// <summary>
    /// Whether <c>__schema</c>, <c>__type</c>, <c>__service</c>, <c>__search</c> and <c>__definitions</c> may be selected. <c>__typename</c> is always allowed.
    /// </summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether <c>__search</c> and <c>__definitions</c> may be selected, if <see cref="AllowIntrospection" /> is set.</summary>
    public bool AllowSchemaSearch { get; init; } = true;

    /// <summary>The value that the root fields are resolved on. Null for schemas whose root fields have resolvers.</summary>
    public object? RootValue { get; init; }

    /// <summary>Creates a request from a document's text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="services">The services that resolvers use. Null if they need none.</param>
    public static OperationRequest FromText(string document, IServiceProvider? services = null) =>
        new() { Document = Encoding.UTF8.GetBytes(document), Services = services ?? NoServices.Instance };

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
