using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Tags the content of responses, by which clients find out that it has not changed (RFC 9110, sections 8.8.3 and 13).</summary>
internal static class EntityTags
{
    private const int Size = 16;

    /// <summary>Returns whether the responses to a request are tagged: those to GET and HEAD.</summary>
    public static bool Applies(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Sets the tag of a response to GET, and answers with 304 if the client already has the content.</summary>
    /// <param name="response">The response, which has not begun.</param>
    /// <param name="content">The body, before it is compressed.</param>
    /// <returns>Whether the response is complete.</returns>
    public static bool TryAnswerUnchanged(HttpResponse response, ReadOnlySpan<byte> content)
    {
        var tag = Of(content);
        response.Headers.ETag = tag.ToString();
        if (!IsKnown(response.HttpContext.Request, tag))
        {
            return false;
        }
        response.StatusCode = StatusCodes.Status304NotModified;
        VaryHeader.Add(response, HeaderNames.AcceptEncoding);
        return true;
    }

    /// <summary>Returns a weak tag: the same content may be compressed in different ways.</summary>
    private static EntityTagHeaderValue Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..Size])}\"", isWeak: true);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
