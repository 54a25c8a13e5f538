using System.Security.Cryptography;

namespace Qplet.GraphQL.Execution;

/// <summary>The SHA-256 of a document's text, which identifies the document for clients and in logs and traces.</summary>
internal static class DocumentHash
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>Returns the hash in lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }
}
