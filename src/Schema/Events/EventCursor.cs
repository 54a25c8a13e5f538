using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>Encodes outbox keys as opaque cursors.</summary>
internal static class EventCursor
{
    private const string Version = "e1:";

    public static string Encode(long id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}{id}")));

    /// <summary>Returns the key in a cursor, or null if the text is not a cursor.</summary>
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
