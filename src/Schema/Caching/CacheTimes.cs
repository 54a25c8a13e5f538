namespace Qplet.GraphQL.Schema.Caching;

/// <summary>The times in seconds for which caches may store values, and what values depend on.</summary>
internal static class CacheTimes
{
    /// <summary>The time for reference data, such as platforms, which hardly ever changes.</summary>
    public const int Reference = 3600;

    /// <summary>The time for public content, of which anonymous callers may see an earlier state for a moment.</summary>
    public const int Content = 30;

    /// <summary>
    /// The header that stands for the caller. Signed-in callers must revalidate values that depend on it, because a block or deletion takes effect at once.
    /// </summary>
    public const string Caller = "Authorization";
}
