using System.Buffers.Binary;
using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>Writes and reads the cursors of one order. A cursor contains the stored values of the order's criteria for a row.</summary>
/// <param name="seal">Protects the content against damage and, with a secret, against forgery.</param>
/// <param name="order">The order that the cursors are bound to: the entity and the criteria with their directions.</param>
/// <param name="types">The CLR types of the stored values.</param>
public sealed class CursorFormat(CursorSeal seal, string order, IReadOnlyList<Type> types)
{
    private readonly uint _fingerprint = Fingerprint(order);

    /// <summary>Returns the cursor of a row.</summary>
    public string Write(IReadOnlyList<object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var buffer = new MemoryStream(64);
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8))
        {
            for (var i = 0; i < types.Count; i++)
            {
                writer.Write(values[i] is not null);
                if (values[i] is { } value)
                {
                    Write(writer, value);
                }
            }
        }

        return seal.Close(_fingerprint, buffer.ToArray());
    }

    /// <summary>Returns the values of a cursor that a client passed in an argument.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The cursor is damaged or belongs to another order (HC0078).</exception>
    public object?[] Read(string cursor, string argument) => Read(cursor) ?? throw ConventionsErrors.InvalidCursor(argument, cursor);

    /// <summary>Returns the values of a cursor. Returns null if the cursor is damaged or belongs to another order.</summary>
    public object?[]? Read(string cursor)
    {
        if (seal.Open(_fingerprint, cursor) is not { } content)
        {
            return null;
        }
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
            var values = new object?[types.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadBoolean() ? Read(reader, types[i]) : null;
            }
            return reader.BaseStream.Position == content.Length ? values : null;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write(text);
                break;
            case Guid guid:
                writer.Write(guid.ToByteArray());
                break;
            case long number:
                writer.Write(number);
                break;
            case int number:
                writer.Write(number);
                break;
            case short number:
                writer.Write(number);
                break;
            case byte number:
                writer.Write(number);
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case double number:
                writer.Write(number);
                break;
            case float number:
                writer.Write(number);
                break;
            case decimal number:
                writer.Write(number);
                break;
            case DateTime moment:
                writer.Write(moment.ToBinary());
                break;
            case DateTimeOffset moment:
                writer.Write(moment.UtcTicks);
                break;
            case DateOnly date:
                writer.Write(date.DayNumber);
                break;
            case TimeOnly time:
                writer.Write(time.Ticks);
                break;
            case TimeSpan span:
                writer.Write(span.Ticks);
                break;
            default:
                throw ConventionsErrors.NoCursorOf(value.GetType());
        }
    }

    private static object Read(BinaryReader reader, Type type)
    {
        if (type == typeof(string))
        {
            return reader.ReadString();
        }
        if (type == typeof(Guid))
        {
            return new Guid(reader.ReadBytes(16));
        }
        if (type == typeof(long))
        {
            return reader.ReadInt64();
        }
        if (type == typeof(int))
        {
            return reader.ReadInt32();
        }
        if (type == typeof(short))
        {
            return reader.ReadInt16();
        }
        if (type == typeof(byte))
        {
            return reader.ReadByte();
        }
        if (type == typeof(bool))
        {
            return reader.ReadBoolean();
        }
        if (type == typeof(double))
        {
            return reader.ReadDouble();
        }
        if (type == typeof(float))
        {
            return reader.ReadSingle();
        }
        if (type == typeof(decimal))
        {
            return reader.ReadDecimal();
        }
        if (type == typeof(DateTime))
        {
            return DateTime.FromBinary(reader.ReadInt64());
        }
        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        }
        if (type == typeof(DateOnly))
        {
            return DateOnly.FromDayNumber(reader.ReadInt32());
        }
        if (type == typeof(TimeOnly))
        {
            return new TimeOnly(reader.ReadInt64());
        }
        return type == typeof(TimeSpan) ? TimeSpan.FromTicks(reader.ReadInt64()) : throw ConventionsErrors.NoCursorOf(type);
    }

    /// <summary>Returns the FNV-1a hash, which is the same on every node and after every restart.</summary>
    private static uint Fingerprint(string order)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(order))
        {
            hash = unchecked((hash ^ value) * 16777619u);
        }
        return BitConverter.IsLittleEndian ? hash : BinaryPrimitives.ReverseEndianness(hash);
    }
}
