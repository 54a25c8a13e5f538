using System.Security.Claims;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The caller of an operation, for services of the operation's scope. Register it as a scoped service. The executor sets the caller when it creates the scope.
/// </summary>
public sealed class OperationCaller
{
    /// <summary>The caller; not authenticated for anonymous callers.</summary>
    public ClaimsPrincipal User { get; set; } = new(new ClaimsIdentity());

    /// <summary>
    /// The cursor of the last event that the caller has received on an earlier connection (<see cref="IResumableEvent" />), or null if the transport has not
    /// sent one.
    /// </summary>
    public string? LastEventId { get; set; }

    /// <summary>The transport's object for the request, such as the HTTP context. Null if the operation was not sent over a network.</summary>
    public object? Transport { get; set; }
}
