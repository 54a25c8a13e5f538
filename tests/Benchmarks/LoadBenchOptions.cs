namespace Qplet.GraphQL.Benchmarks;

/// <summary>What the load bench is asked to do.</summary>
/// <param name="Seconds">How long <c>wrk</c> runs for each side of each workload and round.</param>
/// <param name="Rounds">How often each workload is measured; the sides alternate, and the median ratio is reported.</param>
/// <param name="Scale">How many times the sample data: 50 gives 10,000 users, 100,000 tracks and 500,000 comments.</param>
/// <param name="Only">The workloads to run, or empty for all.</param>
internal sealed record LoadBenchOptions(int Seconds, int Rounds, int Scale, IReadOnlySet<string> Only)
{
    public static LoadBenchOptions Parse(string[] args)
    {
        var options = new LoadBenchOptions(5, 3, 50, new HashSet<string>());
        for (var index = 0; index < args.Length; index += 2)
        {
            var value = index + 1 < args.Length ? args[index + 1] : throw new ArgumentException($"{args[index]} wants a value.");
            options = args[index] switch
            {
                "--seconds" => options with { Seconds = int.Parse(value) },
                "--rounds" => options with { Rounds = int.Parse(value) },
                "--scale" => options with { Scale = int.Parse(value) },
                "--only" => options with { Only = value.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase) },
                _ => throw new ArgumentException($"Unknown option {args[index]}; there are --seconds, --rounds, --scale and --only W1,W2,…"),
            };
        }

        return options;
    }
}
