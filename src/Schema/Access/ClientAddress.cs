using System.Net;
using System.Net.Sockets;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>The network address from which an operation was sent.</summary>
/// <param name="address">The address; null if the operation was not sent over a network.</param>
public sealed class ClientAddress(IPAddress? address)
{
    private const int NetworkBytes = 8;

    /// <summary>The client of operations that were not sent over a network.</summary>
    public static ClientAddress None { get; } = new(null);

    /// <summary>
    /// The address, or for IPv6 the network of 64 bits that a subscriber usually has, as text for counting attempts. Null if there is no address.
    /// </summary>
    public string? Network { get; } =
        address is null ? null
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes)
        : address.ToString();
}
