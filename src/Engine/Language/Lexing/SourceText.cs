using System.Text;
using System.Text.Unicode;

namespace Qplet.GraphQL.Language;

/// <summary>Encodes .NET strings as the UTF-8 text that the lexer reads.</summary>
internal static class SourceText
{
    /// <summary>Encodes a string. A lone surrogate is encoded as three bytes, which are invalid UTF-8, so the lexer reports it at its position.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int GetBytes(string text, Span<byte> buffer)
    {
        var rest = text.AsSpan();
        var written = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(rest, buffer[written..], out var charsRead, out var bytesWritten, replaceInvalidSequences: false);
            written += bytesWritten;
            if (status == System.Buffers.OperationStatus.Done)
            {
                return written;
            }

            var surrogate = rest[charsRead];
            buffer[written++] = (byte)(0xE0 | (surrogate >> 12));
            buffer[written++] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
            buffer[written++] = (byte)(0x80 | (surrogate & 0x3F));
            rest = rest[(charsRead + 1)..];
        }
    }

    /// <summary>Encodes a string like <see cref="GetBytes(string, Span{byte})" />.</summary>
    public static byte[] ToUtf8(string text)
    {
        var buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return buffer[..GetBytes(text, buffer)];
    }
}
