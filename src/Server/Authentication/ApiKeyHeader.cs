namespace Qplet.GraphQL.Server.Authentication;

/// <summary>The header with an API key.</summary>
internal static class ApiKeyHeader
{
    /// <summary>The name of the header.</summary>
    public const string Name = "X-API-Key";

    /// <summary>Returns whether a request has the header, whatever its value.</summary>
    public static bool IsIn(HttpRequest request) => request.Headers.ContainsKey(Name);

    /// <summary>Returns the key in the header of a request. Null if it has none, or several.</summary>
    public static string? Of(HttpRequest request) => request.Headers[Name] is [{ Length: > 0 } key] ? key.Trim() : null;
}
