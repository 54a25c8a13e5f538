using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A message from a client, in memory from the shared pool.</summary>
/// <remarks>The receiver of the message must dispose it. <see cref="Payload" /> is not valid afterwards.</remarks>
internal sealed class SocketMessage : IDisposable
{
    private byte[]? _rented;

    private SocketMessage(byte[] rented, string type, string? id, ReadOnlyMemory<byte> payload)
    {
        _rented = rented;
        Type = type;
        Id = id;
        Payload = payload;
    }

    /// <summary>The type of the message.</summary>
    public string Type { get; }

    /// <summary>The operation that the message belongs to.</summary>
    public string? Id { get; }

    /// <summary>The payload as JSON text. Empty if it is missing or null.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Reads a message from the start of an array from the shared pool, and takes ownership of the array.</summary>
    /// <exception cref="SocketCloseException">The text is not a valid message. The array is returned to the pool.</exception>
    public static SocketMessage Read(byte[] rented, int length, int maxDepth)
    {
        try
        {
            return ReadObject(rented, rented.AsMemory(0, length), maxDepth);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or SocketCloseException)
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw exception as SocketCloseException ?? SocketCloseException.InvalidMessage("A message must be a json object.");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static SocketMessage ReadObject(byte[] rented, ReadOnlyMemory<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json.Span))
        {
            throw SocketCloseException.InvalidMessage("A message must be text in UTF-8.");
        }

        string? type = null;
        string? id = null;
        ReadOnlyMemory<byte> payload = default;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw SocketCloseException.InvalidMessage("A message must be a json object.");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = ReadString(ref reader, "type");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = ReadString(ref reader, "id");
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                payload = ReadPayload(ref reader, json);
            }
            else
            {
                reader.Skip();
            }
        }

        // The reader throws if anything follows the object.
        while (reader.Read()) { }

        return type is null
            ? throw SocketCloseException.InvalidMessage("The type property on the message is mandatory.")
            : new SocketMessage(rented, type, id, payload);
    }

    private static string ReadString(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw SocketCloseException.InvalidMessage($"The {member} of a message must be a string.");
    }

    private static ReadOnlyMemory<byte> ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw SocketCloseException.InvalidMessage("The payload of a message must be a json object.");
        }
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}
