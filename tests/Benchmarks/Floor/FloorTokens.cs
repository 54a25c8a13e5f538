using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>Reads access tokens: checks their signature and time, and finds the user.</summary>
internal sealed class FloorTokens(byte[] key)
{
    private const string Scheme = "Bearer ";

    /// <summary>Returns the key of a header's user, as the database has it; an empty text without a header.</summary>
    /// <exception cref="InvalidOperationException">The token is not valid.</exception>
    public string Read(string? header)
    {
        if (header is null)
        {
            return "";
        }
        var token = header.AsSpan(Scheme.Length);
        var (first, last) = (token.IndexOf('.'), token.LastIndexOf('.'));
        Span<byte> signed = stackalloc byte[2048];
        var length = Encoding.ASCII.GetBytes(token[..last], signed);
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed[..length], expected);
        Span<byte> given = stackalloc byte[64];
        Base64Url.DecodeFromChars(token[(last + 1)..], given, out _, out var written);
        if (!CryptographicOperations.FixedTimeEquals(expected, given[..written]))
        {
            throw new InvalidOperationException("The signature is wrong.");
        }

        Span<byte> payload = stackalloc byte[2048];
        Base64Url.DecodeFromChars(token[(first + 1)..last], payload, out _, out written);
        return UserOf(payload[..written]);
    }

    private static string UserOf(ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        string? user = null;
        var expires = 0L;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            if (json.ValueTextEquals("sub"u8))
            {
                json.Read();
                user = json.GetGuid().ToString("D").ToUpperInvariant();
            }
            else if (json.ValueTextEquals("exp"u8))
            {
                json.Read();
                expires = json.GetInt64();
            }
        }
        return user is not null && expires > DateTimeOffset.UtcNow.ToUnixTimeSeconds() ? user : throw new InvalidOperationException("The token has expired.");
    }
}
