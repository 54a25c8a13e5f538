using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Writes <c>Cache-Control</c> and <c>Vary</c> (<see href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2">RFC 9111, section 5.2</see>) by the
/// <see cref="OperationResult.CachePolicy" /> of a result.
/// </summary>
public static class CacheHeaders
{
    private const string NoStore = "no-store";

    /// <summary>
    /// Writes the headers. Without a policy, the response to a safe request must not be stored; that to another one has no headers, because caches do not store
    /// it anyway. A header that is already set is kept.
    /// </summary>
    /// <param name="response">The response, with its status.</param>
    /// <param name="result">The result that is sent.</param>
    /// <param name="credentials">The names of the headers that have the credentials of a caller.</param>
    public static void Write(HttpResponse response, OperationResult result, IEnumerable<string> credentials)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(credentials);
        if (!StringValues.IsNullOrEmpty(response.Headers.CacheControl))
        {
            return;
        }

        var request = response.HttpContext.Request;
        if (result.CachePolicy is not { } policy || response.StatusCode != StatusCodes.Status200OK)
        {
            if (!HttpMethods.IsPost(request.Method))
            {
                response.Headers.CacheControl = NoStore;
            }
            return;
        }

        var hasCredentials = response.HttpContext.User.Identity is { IsAuthenticated: true };
        foreach (var name in credentials)
        {
            hasCredentials |= request.Headers.ContainsKey(name);
            VaryHeader.Add(response, name);
        }
        foreach (var name in policy.Vary)
        {
            VaryHeader.Add(response, name);
        }
        response.Headers.CacheControl = hasCredentials ? policy.PrivateHeaderValue : policy.HeaderValue;
    }
}
