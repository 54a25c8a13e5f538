using System.Net;
using System.Net.Sockets;

namespace Qplet.GraphQL.Execution;

/// <summary>Determines which addresses belong to one client, for the limits of each client.</summary>
public static class ClientNetwork
{
    /// <summary>The number of bytes of an IPv6 address that identify the network of a subscriber.</summary>
    public const int SubscriberBytes = 8;

    /// <summary>
    /// Returns an IPv4 address unchanged, also if it is written as IPv6. Of an IPv6 address, only the network of 64 bits is kept that a subscriber usually has:
    /// its clients choose the rest.
    /// </summary>
    public static IPAddress Of(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubscriberBytes).Clear();
        return new IPAddress(bytes);
    }
}
