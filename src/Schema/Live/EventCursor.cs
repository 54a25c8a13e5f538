using System.Buffers.Binary;
using System.Buffers.Text;

namespace Qplet.GraphQL.Schema.Live;

/// <summary>Encodes positions in the event log as opaque cursors.</summary>
internal static class EventCursor
{
    private const byte Version = 2;

    // The version, and three numbers of 8 bytes: the epoch, the key of the event and its time.
    private const int Size = 1 + (3 * sizeof(long));

    public static string Encode(LogPosition position)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], position.Epoch);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], position.Id);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], position.At.Ticks);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Returns the position in a cursor, or null if the text is not a cursor.</summary>
    public static LogPosition? Decode(string cursor)
    {
        Span<byte> bytes = stackalloc byte[Size + 1];
        if (cursor.Length > 64 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length) || length != Size)
        {
            return null;
        }
        var id = BinaryPrimitives.ReadInt64BigEndian(bytes[9..]);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[17..]);
        return bytes[0] == Version && id >= 0 && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new LogPosition(BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), id, new DateTime(ticks, DateTimeKind.Utc))
            : null;
    }
}
