using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Sends the content of responses that are complete in memory.</summary>
internal static class ResponseContent
{
    /// <summary>Sends the content, compressed if the client accepts it and the options allow it. The response to HEAD has only its headers.</summary>
    public static async Task SendAsync(HttpResponse response, ReadOnlyMemory<byte> content, string contentType, HttpTransportOptions options)
    {
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = "nosniff";
        var isHead = HttpMethods.IsHead(response.HttpContext.Request.Method);
        if (options.CompressResponses && content.Length >= options.MinCompressedSize && ContentCoding.TryEncode(response, content.Span, out var compressed))
        {
            response.ContentLength = compressed.Count;
            if (!isHead)
            {
                response.BodyWriter.Write(compressed.AsSpan());
            }
            ArrayPool<byte>.Shared.Return(compressed.Array!);
        }
        else
        {
            response.ContentLength = content.Length;
            if (!isHead)
            {
                response.BodyWriter.Write(content.Span);
            }
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
