namespace Qplet.GraphQL.Data.Samples;

/// <summary>The number of sample rows of each kind.</summary>
internal sealed class SampleScale(int factor)
{
    public int Users { get; } = 200 * factor;

    public int Tracks { get; } = 2_000 * factor;

    public int Albums { get; } = 240 * factor;

    public int Playlists { get; } = 300 * factor;

    public int Releases { get; } = 300 * factor;

    public int Posts { get; } = 1_500 * factor;

    public int Events { get; } = 120 * factor;

    public int FeatureRequests { get; } = 24 * Math.Min(factor, 4);

    public int Comments { get; } = 10_000 * factor;

    public int Conversations { get; } = 500 * factor;

    /// <summary>The number of authors: two in five users.</summary>
    public int Authors => Users / 5 * 2;

    /// <summary>The number of publishers: one in five users.</summary>
    public int Publishers => Users / 5;

    /// <summary>The approximate number of rows in total, for progress reports.</summary>
    public long Rows =>
        ((long)Users * (1 + 1 + 20 + 95 + 8))
        + (Tracks * 6L)
        + (Albums * 10L)
        + (Playlists * 22L)
        + (Releases * 14L)
        + (Posts * 2L)
        + (Events * 40L)
        + (FeatureRequests * 30L)
        + (Comments * 2L)
        + (Conversations * 15L);
}
