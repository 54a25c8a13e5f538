namespace Qplet.GraphQL.Data.Releases;

/// <summary>The keys of releases, their dates and sources, platforms, and feature requests.</summary>
public static class ReleaseKeys
{
    /// <summary>
    /// The greatest key that is reserved for imports from Quodat. New rows have greater keys, so they never collide with rows that are imported later.
    /// </summary>
    public const int LastForeign = 1_000_000;
}
