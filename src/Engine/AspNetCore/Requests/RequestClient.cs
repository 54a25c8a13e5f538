using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Identifies the clients of requests, for the limits of each client.</summary>
internal static class RequestClient
{
    private const int NetworkBytes = 8;

    /// <summary>Returns the client of a request. Null for a caller in the same process.</summary>
    public static string? Of(OperationRequest request) => request.Transport is HttpContext context ? Of(request.User, context) : null;

    /// <summary>
    /// Returns the user, or the address of an anonymous caller. Of an IPv6 address, only the network (/64) counts, because its clients choose the rest.
    /// </summary>
    public static string Of(ClaimsPrincipal user, HttpContext context)
    {
        if (user.Identity is { IsAuthenticated: true } identity)
        {
            return $"user {user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? identity.Name}";
        }
        return context.Connection.RemoteIpAddress is { } address ? $"address {NetworkOf(address)}" : "address unknown";
    }

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
