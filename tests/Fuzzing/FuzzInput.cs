namespace Qplet.GraphQL.Fuzzing;

/// <summary>One input of a run: made of nothing but the seed and its number, so it can be made again when the process that ran it is gone.</summary>
/// <param name="Index">Its number in the run.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Bytes">What is sent.</param>
internal sealed record FuzzInput(long Index, string Target, byte[] Bytes)
{
    /// <summary>How many of each 20 inputs of a mixture go to which target.</summary>
    private static readonly string[] s_mixture =
    [
        "parser",
        "parser",
        "parser",
        "parser",
        "validator",
        "validator",
        "validator",
        "validator",
        "validator",
        "executor",
        "executor",
        "executor",
        "executor",
        "json",
        "json",
        "cursor",
        "http",
        "http",
        "http",
        "socket",
    ];

    /// <summary>Makes the input of that number.</summary>
    public static FuzzInput Make(FuzzTargets targets, FuzzOptions options, long index)
    {
        var name = options.Target == "all" ? s_mixture[index % s_mixture.Length] : options.Target;
        var random = new Random(unchecked((int)((options.Seed * 1_000_003L) ^ (index * 7_919) ^ (index >> 31))));
        return new FuzzInput(index, name, targets.Get(name).Make(random));
    }
}
