using System.Security.Cryptography;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>The key that signs the addresses of private files. All servers of a database must have the same.</summary>
/// <param name="Bytes">The key.</param>
public sealed record MediaAddressKey(ReadOnlyMemory<byte> Bytes)
{
    private const int RandomLength = 32;

    /// <summary>Returns a random key. Addresses that it signs are valid until the server stops.</summary>
    public static MediaAddressKey CreateRandom() => new(RandomNumberGenerator.GetBytes(RandomLength));
}
