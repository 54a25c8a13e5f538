using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Writes the headers by which clients and caches keep answers (RFC 9111).</summary>
internal static class RestCaching
{
    /// <summary>
    /// Writes the headers. A result of fields with <c>@cacheControl</c> may be kept as long as these allow. Any other must be validated by its tag before each
    /// use. Neither is kept for another caller if the request has credentials.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="result">The result of a query. Null for an answer that must not be kept.</param>
    /// <param name="credentials">The names of the headers that have the credentials of a caller.</param>
    public static void Write(HttpResponse response, OperationResult? result, IEnumerable<string> credentials)
    {
        if (result?.CachePolicy is not null)
        {
            CacheHeaders.Write(response, result, credentials);
            VaryHeader.Add(response, HeaderNames.AcceptEncoding);
            return;
        }
        WriteRevalidated(response, credentials);
        if (result is null)
        {
            response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>
    /// Writes the headers of an answer that must be validated by its tag before each use, and is not kept for another caller if the request has credentials.
    /// </summary>
    public static void WriteRevalidated(HttpResponse response, IEnumerable<string> credentials)
    {
        var context = response.HttpContext;
        var hasCredentials = context.User.Identity is { IsAuthenticated: true };
        foreach (var name in credentials)
        {
            hasCredentials |= context.Request.Headers.ContainsKey(name);
            VaryHeader.Add(response, name);
        }
        VaryHeader.Add(response, HeaderNames.AcceptEncoding);
        response.Headers.CacheControl = hasCredentials ? "private, no-cache" : "no-cache";
    }
}
