using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>
/// The secret of an API key: <c>qplet_</c> and 40 letters and digits, with 238 bits of entropy. Because it is that long and random, its plain SHA-256 hash can
/// be stored and looked up: neither the hashes nor the time of a look-up tell anything about other secrets.
/// </summary>
public static class ApiKeySecret
{
    private const string Mark = "qplet_";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int RandomLength = 40;

    /// <summary>The number of characters of a secret.</summary>
    public static int Length { get; } = Mark.Length + RandomLength;

    /// <summary>Creates a secret.</summary>
    public static string Create() => Mark + RandomNumberGenerator.GetString(Alphabet, RandomLength);

    /// <summary>Returns the first characters of a secret, which are shown to tell keys apart.</summary>
    public static string PrefixOf(string secret) => secret[..TextLimits.ApiKeyPrefix];

    /// <summary>Returns the hash that is stored.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Returns whether a text begins as secrets do, so a wrong one is known as an API key as well.</summary>
    public static bool HasMark(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Returns whether a text can be a secret.</summary>
    public static bool IsWellFormed(string text) => text.Length == Length && text.StartsWith(Mark, StringComparison.Ordinal);
}
