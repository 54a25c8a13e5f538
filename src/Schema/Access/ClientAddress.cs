using System.Net;
using System.Net.Sockets;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>The network address from which an operation was sent.</summary>
/// <param name="address">The address; null if the operation was not sent over a network.</param>
public sealed class ClientAddress(IPAddress? address)
{
    /// <summary>The client of operations that were not sent over a network.</summary>
    public static ClientAddress None { get; } = new(null);

    /// <summary>The network of the client (<see cref="ClientNetwork" />), as text for counting attempts. Null if there is no address.</summary>
    public string? Network { get; } = address is null ? null : TextOf(ClientNetwork.Of(address));

    private static string TextOf(IPAddress network) =>
        network.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(network.GetAddressBytes(), 0, ClientNetwork.SubscriberBytes)
            : network.ToString();
}
