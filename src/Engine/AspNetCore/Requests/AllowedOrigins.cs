namespace Qplet.GraphQL.AspNetCore;

/// <summary>Decides which origins may call a server, by HTTP and by WebSocket alike.</summary>
public static class AllowedOrigins
{
    private const string Any = "*";

    /// <summary>Returns whether an origin may call the server.</summary>
    /// <param name="origin">The origin, such as <c>https://app.example.com</c>.</param>
    /// <param name="allowed">The allowed origins; <c>*</c> allows all.</param>
    /// <param name="allowsLocal">Whether origins on this machine are allowed as well: pages of local servers, desktop apps and browser extensions.</param>
    public static bool Contains(string origin, IEnumerable<string> allowed, bool allowsLocal)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return allowed.Any(candidate => candidate == Any || string.Equals(candidate.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase))
            || (allowsLocal && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.IsLoopback || uri.Scheme is not ("http" or "https")));
    }
}
