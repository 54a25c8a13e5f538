using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

internal sealed class BooleanFormat : LeafFormat<bool>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, bool value) => writer.WriteBoolean(name, value);
}

internal sealed class Int32Format : LeafFormat<int>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, int value) => writer.WriteNumber(name, value);
}

internal sealed class Int16Format : LeafFormat<short>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, short value) => writer.WriteNumber(name, value);
}

internal sealed class ByteFormat : LeafFormat<byte>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, byte value) => writer.WriteNumber(name, value);
}

internal sealed class Int64Format : LeafFormat<long>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, long value) => writer.WriteNumber(name, value);
}

internal sealed class DoubleFormat : LeafFormat<double>
{
    public override bool CanFail => true;

    public override bool IsValid(double value) => double.IsFinite(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, double value) => writer.WriteNumber(name, value);
}

internal sealed class GuidFormat : LeafFormat<Guid>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, Guid value) => writer.WriteString(name, value);
}

/// <summary>Writes a number as an <c>ID</c>, which is a string in the response.</summary>
internal sealed class NumberTextFormat<T> : LeafFormat<T>
    where T : struct, IUtf8SpanFormattable
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value)
    {
        Span<byte> text = stackalloc byte[24];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }
}

/// <summary>Writes a <c>DateTime</c> in UTC, with as many fractional digits of the second as needed.</summary>
internal sealed class DateTimeOffsetFormat : LeafFormat<DateTimeOffset>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value) => DateTimeFormat.WriteUtc(writer, name, value.UtcDateTime);
}

/// <inheritdoc cref="DateTimeOffsetFormat" />
internal sealed class DateTimeFormat : LeafFormat<DateTime>
{
    private const int PointAt = 19;
    private const int Length = 28;

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, DateTime value) =>
        WriteUtc(writer, name, value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public static void WriteUtc(Utf8JsonWriter writer, JsonEncodedText name, DateTime utc)
    {
        Span<byte> text = stackalloc byte[Length];
        utc.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        var end = Length - 1;
        while (text[end - 1] == '0')
        {
            end--;
        }
        if (end == PointAt + 1)
        {
            end = PointAt;
        }
        text[end] = (byte)'Z';
        writer.WriteString(name, text[..(end + 1)]);
    }
}

/// <summary>Writes a <c>LocalDate</c>.</summary>
internal sealed class DateOnlyFormat : LeafFormat<DateOnly>
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text);
    }
}

/// <summary>Writes a member of a CLR enum by the name of its enum value.</summary>
internal sealed class EnumFormat<T>(EnumType type) : LeafFormat<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, JsonEncodedText> _names = type
        .Values.DistinctBy(static value => value.RuntimeValue)
        .ToFrozenDictionary(static value => (T)value.RuntimeValue, static value => JsonEncodedText.Encode(value.Name));

    public override bool CanFail => true;

    public override bool IsValid(T value) => _names.ContainsKey(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value) => writer.WriteString(name, _names[value]);
}
