using System.Security.Cryptography;

namespace Qplet.GraphQL.Execution;

/// <summary>The SHA-256 of a document's text, by which clients, logs and traces name it.</summary>
internal static class DocumentHash
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>The hash in lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }
}
