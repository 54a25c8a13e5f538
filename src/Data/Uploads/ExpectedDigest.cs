using System.Security.Cryptography;

namespace Qplet.GraphQL.Data.Uploads;

/// <summary>The digest that the bytes of a request must have.</summary>
/// <param name="Algorithm">The hash algorithm.</param>
/// <param name="Value">The digest.</param>
public sealed record ExpectedDigest(HashAlgorithmName Algorithm, ReadOnlyMemory<byte> Value);
