using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The table of the load bench, in Markdown.</summary>
internal static class LoadTable
{
    public static string Header { get; } =
        """
            | Case | Side | CPU µs for each request (rounds) | CPU ratio | Requests/s | Ratio | p99 ms | Others, cores |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    /// <summary>
    /// Returns a row for each contender: medians over the rounds, with the least and the greatest processor time. Ratios are medians of the ratios within a
    /// round: the first contender's processor time to this one's, and this one's requests a second to the first one's.
    /// </summary>
    public static string Rows(LoadCase @case, IReadOnlyList<Measurement[]> rounds)
    {
        var rows = new StringBuilder();
        for (var index = 0; index < @case.Contenders.Count; index++)
        {
            var own = rounds.Select(round => round[index]).ToList();
            var processor = own.ConvertAll(static measurement => measurement.ProcessorMicroseconds);
            var others = own.MaxBy(static measurement => measurement.Others.Processes)!.Others;
            rows.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {(index == 0 ? $"**{@case.Name}** {@case.Title}" : @case.Name)} | {@case.Contenders[index].Name} "
                    + $"| {Median(processor):N1} ({processor.Min():N1}–{processor.Max():N1}) "
                    + $"| {Median(rounds.Select(round => round[0].ProcessorMicroseconds / round[index].ProcessorMicroseconds)):F2} "
                    + $"| {Median(own.Select(static measurement => measurement.RequestsPerSecond)):N0} "
                    + $"| {Median(rounds.Select(round => round[index].RequestsPerSecond / round[0].RequestsPerSecond)):F2} "
                    + $"| {Median(own.Select(static measurement => measurement.P99Milliseconds)):N2} "
                    + $"| {others.Processes:F2}{(others.IsBusy ? $" **unreliable**: {string.Join(", ", others.Busiest)}" : "")} |"
            );
        }
        return rows.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
