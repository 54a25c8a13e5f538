using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// The headers of which one is required in requests that a form could send otherwise. Pages of other sites cannot send such a header without a CORS preflight
/// request.
/// </summary>
internal static class PreflightHeader
{
    /// <summary>The name that messages and descriptions recommend.</summary>
    public const string Name = "GraphQL-Preflight";

    private static readonly string[] s_names = [Name, "Apollo-Require-Preflight"];

    /// <summary>Returns whether a request has one of the headers.</summary>
    public static bool IsIn(HttpRequest request) => s_names.Any(name => request.Headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value));
}
