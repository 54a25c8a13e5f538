namespace Qplet.GraphQL.Data.Releases;

/// <summary>The numbers that releases, their dates and sources, and platforms have for keys.</summary>
public static class ReleaseKeys
{
    /// <summary>
    /// Rows made here get greater numbers than this; smaller ones are Quodat's own, so that what is made here never takes the place of what is imported later.
    /// </summary>
    public const int LastForeign = 1_000_000;
}
