using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>The opaque form of an outbox key.</summary>
internal static class EventCursor
{
    private const string Version = "e1:";

    public static string Encode(long id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}{id}")));

    /// <summary>The key in a cursor; null for a text that is none.</summary>
    public static long? Decode(string cursor)
    {
        if (cursor.Length > 64 || !Base64Url.IsValid(cursor))
        {
            return null;
        }
        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return
            text.StartsWith(Version, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Version.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }
}
