namespace Qplet.GraphQL.Data.Samples;

/// <summary>How much sample data there is of each kind.</summary>
internal sealed class SampleScale(int factor)
{
    public int Users { get; } = 200 * factor;

    public int Tracks { get; } = 2_000 * factor;

    public int Albums { get; } = 240 * factor;

    public int Releases { get; } = 300 * factor;

    public int Comments { get; } = 10_000 * factor;

    public int Conversations { get; } = 500 * factor;

    /// <summary>The musicians: two of five users.</summary>
    public int Authors => Users / 5 * 2;

    /// <summary>The publishers of releases: one of five users.</summary>
    public int Publishers => Users / 5;

    /// <summary>About how many rows there will be, for the progress.</summary>
    public long Rows => ((long)Users * (1 + 1 + 20 + 95)) + (Tracks * 5L) + (Albums * 9L) + (Releases * 7L) + (Comments * 2L) + (Conversations * 15L);
}
