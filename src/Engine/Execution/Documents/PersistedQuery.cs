using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>What a request says in <c>extensions.persistedQuery</c> (automatic persisted queries, version 1).</summary>
/// <param name="Sent">The hash as the client wrote it; null if there is none that the server knows.</param>
/// <param name="Hash">The same in lower-case hexadecimal digits; null where it is no SHA-256, neither as hexadecimal digits nor in base64.</param>
internal readonly record struct PersistedQuery(string? Sent, string? Hash)
{
    /// <summary>The member of the extensions.</summary>
    public const string Member = "persistedQuery";

    /// <summary>The member with the hash.</summary>
    public const string HashMember = "sha256Hash";

    private const int HexLength = 2 * DocumentHash.Size;

    /// <summary>Whether the hash is written in hexadecimal digits, as clients do.</summary>
    public bool IsHex => Sent?.Length == HexLength;

    /// <summary>Reads the member; false where the request has none.</summary>
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
