using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;

namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>A response as bytes of JSON, written without a writer in between.</summary>
internal sealed class FloorResponse
{
    private static readonly SearchValues<byte> s_plain = SearchValues.Create([
        .. Enumerable.Range(0x20, 0x5F).Select(static value => (byte)value).Except("\"\\"u8.ToArray()),
    ]);

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Takes back what was written after a length.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Write(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes a text as a JSON string; only what needs it is escaped.</summary>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        Write("\""u8);
        if (text.IndexOfAnyExcept(s_plain) < 0)
        {
            Write(text);
        }
        else
        {
            // Six bytes for each at most.
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, Free(text.Length * 6), out _, out var written);
            _length += written;
        }
        Write("\""u8);
    }

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        _length += written;
    }

    /// <summary>Writes a global ID: the base64 of the type's name, a colon and the key's 32 digits.</summary>
    /// <param name="prefix">The type's name and the colon.</param>
    /// <param name="key">The key as the database has it: digits in upper case, with hyphens.</param>
    public void WriteId(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> key)
    {
        Span<byte> text = stackalloc byte[64];
        prefix.CopyTo(text);
        var length = prefix.Length;
        foreach (var digit in key)
        {
            if (digit != (byte)'-')
            {
                text[length++] = (byte)(digit | 0x20);
            }
        }

        Write("\""u8);
        Base64.EncodeToUtf8(text[..length], Free(96), out _, out var written);
        _length += written;
        Write("\""u8);
    }

    /// <summary>Writes a global ID: the base64 of the type's name, a colon and the number.</summary>
    /// <param name="prefix">The type's name and the colon.</param>
    /// <param name="key">The number.</param>
    public void WriteId(ReadOnlySpan<byte> prefix, long key)
    {
        Span<byte> text = stackalloc byte[64];
        prefix.CopyTo(text);
        Utf8Formatter.TryFormat(key, text[prefix.Length..], out var length);
        Write("\""u8);
        Base64.EncodeToUtf8(text[..(prefix.Length + length)], Free(96), out _, out var written);
        _length += written;
        Write("\""u8);
    }

    /// <summary>Writes a text of ASCII letters in upper case, as enum values are written.</summary>
    public void WriteEnum(ReadOnlySpan<byte> name)
    {
        Write("\""u8);
        System.Text.Ascii.ToUpper(name, Free(name.Length), out var written);
        _length += written;
        Write("\""u8);
    }

    /// <summary>Writes a moment in UTC in a format, without quotes.</summary>
    /// <param name="microseconds">Microseconds since 1970.</param>
    /// <param name="format">The format.</param>
    public void WriteMoment(long microseconds, string format)
    {
        var moment = DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        moment.TryFormat(Free(40), out var written, format, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a moment in UTC as RFC 3339 has it.</summary>
    /// <param name="microseconds">Microseconds since 1970.</param>
    public void WriteMoment(long microseconds)
    {
        Write("\""u8);
        WriteMoment(microseconds, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
        Write("\""u8);
    }

    private Span<byte> Free(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }
        return _buffer.AsSpan(_length);
    }
}
