using System.Globalization;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>What the fuzzer is asked to do.</summary>
/// <param name="Inputs">How many inputs are made.</param>
/// <param name="Seed">What makes a run the same again.</param>
/// <param name="Target">The name of the target that all inputs go to; <c>all</c> for a mixture.</param>
/// <param name="Budget">How long an input may take.</param>
/// <param name="Failures">The file that failing inputs are written to.</param>
/// <param name="Replay">The file whose inputs are run again, instead of new ones; null for new ones.</param>
internal sealed record FuzzOptions(long Inputs, int Seed, string Target, TimeSpan Budget, string Failures, string? Replay)
{
    public static FuzzOptions Parse(IReadOnlyList<string> args)
    {
        var options = new FuzzOptions(1_000_000, RandomNumberGenerator.GetInt32(int.MaxValue), "all", TimeSpan.FromSeconds(2), "fuzz-failures.jsonl", null);
        for (var index = 0; index < args.Count; index += 2)
        {
            var value = index + 1 < args.Count ? args[index + 1] : throw new ArgumentException($"{args[index]} wants a value.");
            options = args[index] switch
            {
                "--inputs" => options with { Inputs = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--target" => options with { Target = value },
                "--budget-ms" => options with { Budget = TimeSpan.FromMilliseconds(int.Parse(value, CultureInfo.InvariantCulture)) },
                "--failures" => options with { Failures = value },
                "--replay" => options with { Replay = value },
                _ => throw new ArgumentException(
                    $"Unknown option {args[index]}; there are --inputs, --seed, --target, --budget-ms, --failures and --replay FILE"
                ),
            };
        }

        return options;
    }
}
