using System.Globalization;
using Qplet.GraphQL.Benchmarks.Workloads;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The options of the load bench.</summary>
internal sealed record LoadBenchOptions
{
    /// <summary>How long <c>wrk</c> runs for each side of each case and round, in seconds.</summary>
    public int Seconds { get; private init; } = 4;

    /// <summary>How long each side is warmed up for each case, in seconds: until the runtime has optimized the hot paths.</summary>
    public int WarmUpSeconds { get; private init; } = 8;

    /// <summary>How often each case is measured; the sides take turns, and the medians are printed.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>How many times the sample data: 50 is 10,000 users, 100,000 tracks and 500,000 comments.</summary>
    public int Scale { get; private init; } = 50;

    /// <summary>The workloads to measure.</summary>
    public IReadOnlyList<Workload> Workloads { get; private init; } = Workload.All;

    /// <summary>The sides to measure.</summary>
    public IReadOnlyList<Side> Sides { get; private init; } = Side.All;

    /// <summary>The folder of another published build of the server, which takes part as the side "before"; null if there is none.</summary>
    public string? Before { get; private init; }

    /// <summary>Whether to print figures also if the machine is busy.</summary>
    public bool AllowsBusyMachine { get; private init; }

    /// <summary>Reads the arguments of the command line.</summary>
    /// <exception cref="ArgumentException">An argument is not known or has a wrong value.</exception>
    public static LoadBenchOptions Parse(string[] arguments)
    {
        var options = new LoadBenchOptions();
        for (var index = 0; index < arguments.Length; index++)
        {
            var name = arguments[index];
            if (name == "--busy")
            {
                options = options with { AllowsBusyMachine = true };
                continue;
            }
            var value = ++index < arguments.Length ? arguments[index] : throw new ArgumentException($"{name} needs a value.");
            options = name switch
            {
                "--seconds" => options with { Seconds = Number(name, value) },
                "--warm-up" => options with { WarmUpSeconds = Number(name, value) },
                "--rounds" => options with { Rounds = Number(name, value) },
                "--scale" => options with { Scale = Number(name, value) },
                "--only" => options with { Workloads = Named(value, Workload.All, static workload => workload.Name) },
                "--sides" => options with { Sides = Named(value, Side.All, static side => side.Name) },
                "--before" => options with { Before = Path.GetFullPath(value) },
                _ => throw new ArgumentException(
                    $"There is no option {name}; there are --seconds, --warm-up, --rounds, --scale, --only, --sides, --before and --busy."
                ),
            };
        }
        return options.Before is null ? options : options with { Sides = [.. options.Sides, Side.Before] };
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{name} needs a positive number.");

    private static List<T> Named<T>(string value, IReadOnlyList<T> all, Func<T, string> nameOf) =>
        [
            .. value
                .Split(',')
                .Select(name =>
                    all.FirstOrDefault(item => nameOf(item).Equals(name, StringComparison.OrdinalIgnoreCase))
                    ?? throw new ArgumentException($"{name} is not one of {string.Join(", ", all.Select(nameOf))}.")
                ),
        ];
}
