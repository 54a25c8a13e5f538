namespace Qplet.GraphQL.Data.Samples;

/// <summary>
/// A small pseudo-random number generator (SplitMix64), seeded by the row it is used for. Each row is therefore the same however many others exist, and rows
/// can be created in any order.
/// </summary>
internal sealed class SampleRandom(SampleKind kind, long index)
{
    private ulong _state = Mix(((ulong)kind << 48) ^ (ulong)index ^ 0x5165_7073_616D_706CUL);

    public ulong NextBits() => Mix(_state += 0x9E37_79B9_7F4A_7C15UL);

    /// <summary>Returns a number from 0 up to, but not including, the limit.</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    /// <summary>Returns a number from the minimum up to, but not including, the limit.</summary>
    public int Next(int least, int limit) => least + Next(limit - least);

    /// <summary>Returns a number from 0 up to, but not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns true with the given probability in percent.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EBUL;
        return value ^ (value >> 31);
    }
}
