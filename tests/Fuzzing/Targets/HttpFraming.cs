using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>Knows whether a server that has read these bytes of HTTP/1.1 waits for more.</summary>
internal static class HttpFraming
{
    private const string Length = "\r\nContent-Length: ";

    /// <summary>Whether the bytes are one request whose body is as long as its head says, and after which the server closes the connection.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var end = request.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }
        var head = Encoding.Latin1.GetString(request[..(end + 2)]);
        var start = head.IndexOf(Length, StringComparison.Ordinal);
        if (start < 0 || !head.Contains(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", StringComparison.Ordinal))
        {
            return false;
        }
        var digits = head.AsSpan(start + Length.Length);
        return int.TryParse(digits[..digits.IndexOf('\r')], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length == request.Length - end - 4;
    }
}
