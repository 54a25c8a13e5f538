using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>The <c>extensions.persistedQuery</c> of a request (automatic persisted queries, version 1).</summary>
/// <param name="Sent">The hash as the client wrote it. Null if it is missing or its version is not supported.</param>
/// <param name="Hash">The hash in lower-case hexadecimal digits. Null if it is not a SHA-256 in hexadecimal digits or base64.</param>
internal readonly record struct PersistedQuery(string? Sent, string? Hash)
{
    /// <summary>The name of the member in the extensions.</summary>
    public const string Member = "persistedQuery";

    /// <summary>The name of the member with the hash.</summary>
    public const string HashMember = "sha256Hash";

    private const int HexLength = 2 * DocumentHash.Size;

    /// <summary>Whether the hash was sent in hexadecimal digits, as clients of automatic persisted queries do.</summary>
    public bool IsHex => Sent?.Length == HexLength;

    /// <summary>Reads the member. Returns false if the request does not have it.</summary>
    public static bool TryRead(JsonElement extensions, out PersistedQuery query)
    {
        query = default;
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty(Member, out var member))
        {
            return false;
        }
        if (
            member.ValueKind == JsonValueKind.Object
            && member.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && member.TryGetProperty(HashMember, out var hash)
            && hash.ValueKind == JsonValueKind.String
        )
        {
            var sent = hash.GetString()!;
            query = new PersistedQuery(sent, Normalize(sent));
        }

        return true;
    }

    private static string? Normalize(string sent)
    {
        Span<byte> bytes = stackalloc byte[DocumentHash.Size];
        var isHash =
            sent.Length == HexLength ? Convert.FromHexString(sent, bytes, out _, out _) == OperationStatus.Done : sent.Length <= 44 && TryDecode(sent, bytes);
        return isHash ? Convert.ToHexStringLower(bytes) : null;
    }

    private static bool TryDecode(string sent, Span<byte> bytes)
    {
        Span<char> urlSafe = stackalloc char[sent.Length];
        sent.AsSpan().Replace(urlSafe, '+', '-');
        urlSafe.Replace('/', '_');
        return Base64Url.DecodeFromChars(urlSafe, bytes, out _, out var written) == OperationStatus.Done && written == DocumentHash.Size;
    }
}
