using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The content codings of bodies (RFC 9110, section 8.4.1): <c>br</c>, <c>gzip</c> and, in requests, <c>deflate</c>.</summary>
internal static class ContentCoding
{
    /// <summary>The codings that requests may use, for the Accept-Encoding header of a rejection.</summary>
    public const string Supported = "br, gzip, deflate";

    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>Returns whether a body is encoded.</summary>
    public static bool IsEncoded(HttpRequest request) => request.Headers.ContentEncoding is { Count: > 0 } coding && coding is not (["identity"] or [""]);

    /// <summary>Returns a decoding stream for an encoded body.</summary>
    /// <exception cref="MalformedRequestException">The coding is not supported, or the body has several codings.</exception>
    public static Stream Decode(HttpRequest request, Stream body) =>
        request.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
        {
            Brotli => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true),
            Gzip or "x-gzip" => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress, leaveOpen: true),
            var coding => throw TransportErrors.UnsupportedContentCoding(coding, Supported),
        };

    /// <summary>Compresses a response body if the client accepts it and the result is smaller.</summary>
    /// <param name="response">The response, whose headers are set.</param>
    /// <param name="content">The response body.</param>
    /// <param name="compressed">The compressed body, in an array from the shared pool. Empty if the body must be sent uncompressed.</param>
    public static bool TryEncode(HttpResponse response, ReadOnlySpan<byte> content, out ArraySegment<byte> compressed)
    {
        VaryHeader.Add(response, HeaderNames.AcceptEncoding);
        var coding = Choose(response.HttpContext.Request.Headers.AcceptEncoding);
        compressed = coding switch
        {
            Brotli => EncodeBrotli(content),
            Gzip => EncodeGzip(content),
            _ => default,
        };
        if (compressed.Array is null)
        {
            return false;
        }
        response.Headers.ContentEncoding = coding;
        return true;
    }

    private static string? Choose(StringValues accepted)
    {
        if (accepted is not [{ Length: > 0 }, ..] || !StringWithQualityHeaderValue.TryParseList(accepted, out var ranges))
        {
            return null;
        }
        var (brotli, gzip) = (QualityOf(ranges, Brotli), QualityOf(ranges, Gzip));
        if (brotli == 0 && gzip == 0)
        {
            return null;
        }
        return brotli >= gzip ? Brotli : Gzip;
    }

    private static double QualityOf(IList<StringWithQualityHeaderValue> ranges, string coding)
    {
        var any = 0.0;
        foreach (var range in ranges)
        {
            if (range.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return range.Quality ?? 1;
            }
            if (range.Value == "*")
            {
                any = range.Quality ?? 1;
            }
        }

        return any;
    }

    private static ArraySegment<byte> EncodeBrotli(ReadOnlySpan<byte> content)
    {
        var rented = ArrayPool<byte>.Shared.Rent(content.Length);
        if (BrotliEncoder.TryCompress(content, rented, out var length, quality: 1, window: 20) && length < content.Length)
        {
            return new ArraySegment<byte>(rented, 0, length);
        }
        ArrayPool<byte>.Shared.Return(rented);
        return default;
    }

    private static ArraySegment<byte> EncodeGzip(ReadOnlySpan<byte> content)
    {
        var rented = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            using var output = new MemoryStream(rented, 0, content.Length);
            using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(content);
            }
            if (output.Position < content.Length)
            {
                return new ArraySegment<byte>(rented, 0, (int)output.Position);
            }
        }
        catch (NotSupportedException)
        {
            // The compressed body does not fit, so the original is smaller.
        }

        ArrayPool<byte>.Shared.Return(rented);
        return default;
    }
}
