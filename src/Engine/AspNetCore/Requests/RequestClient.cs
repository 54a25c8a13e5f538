using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Identifies the clients of requests, for the limits of each client.</summary>
public static class RequestClient
{
    /// <summary>Returns the client of a request. Null for a caller in the same process.</summary>
    public static string? Of(OperationRequest request) => request.Transport is HttpContext context ? Of(request.User, context) : null;

    /// <summary>Returns the user, or the network of an anonymous caller (<see cref="ClientNetwork" />).</summary>
    public static string Of(ClaimsPrincipal user, HttpContext context)
    {
        if (user.Identity is { IsAuthenticated: true } identity)
        {
            return $"user {user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? identity.Name}";
        }
        return context.Connection.RemoteIpAddress is { } address ? $"address {ClientNetwork.Of(address)}" : "address unknown";
    }
}
