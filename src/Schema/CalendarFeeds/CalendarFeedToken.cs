using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The secret in the URL of a calendar feed: 256 random bits. Because nobody can guess it, its plain hash can be stored and looked up.</summary>
public static class CalendarFeedToken
{
    private const int RandomBytes = 32;

    /// <summary>Creates a token: 43 letters, digits, hyphens and underscores.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>Returns the hash that is stored.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
