using System.Globalization;
using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Prints reports of what clients have used of the schema.</summary>
internal static class UsagePrinter
{
    private const int MaxOperations = 50;

    /// <summary>Prints the whole report.</summary>
    public static async Task PrintAsync(TextWriter output, UsageReport report)
    {
        await PrintPeriodAsync(output, report);
        await PrintGroupAsync(
            output,
            "Clients",
            report.Clients,
            static client => $"{client}: {Operations(client.Operations)}, {Number(client.Errors)} with errors, last on {Day(client.LastDay)}"
        );
        await PrintGroupAsync(
            output,
            report.Operations.Count > MaxOperations ? $"The {MaxOperations} most executed operations" : "Operations",
            [.. report.Operations.Take(MaxOperations)],
            static operation =>
                $"{operation.Kind} {(operation.Name.Length == 0 ? "(anonymous)" : operation.Name)}{Hash(operation)}"
                + $" of {new UsageClient(operation.ClientName, operation.ClientVersion)}: {Number(operation.Count)}, last on {Day(operation.LastDay)}"
        );
        await PrintGroupAsync(output, "Used elements", report.Coordinates, Describe);
        await PrintGroupAsync(
            output,
            "Deprecated elements that are used",
            [.. report.Coordinates.Where(static used => used.DeprecationReason is not null)],
            static used => $"{Describe(used)} (deprecated: {used.DeprecationReason!.ReplaceLineEndings(" ")})"
        );
        await PrintGroupAsync(
            output,
            "Deprecated elements that are not used",
            report.UnusedDeprecated,
            static element => $"{element.Coordinate} (deprecated: {element.Reason.ReplaceLineEndings(" ")})"
        );
    }

    /// <summary>Prints the use of some elements.</summary>
    public static async Task PrintAsync(TextWriter output, UsageReport report, IReadOnlyList<string> coordinates)
    {
        await PrintPeriodAsync(output, report);
        foreach (var coordinate in coordinates)
        {
            var used = report.Coordinates.Where(used => IsOf(used.Coordinate, coordinate)).ToList();
            await output.WriteLineAsync(used.Count == 0 ? $"{coordinate}: not used" : string.Join('\n', used.Select(Describe)));
        }
    }

    /// <summary>Prints the period and how much of it was counted.</summary>
    public static async Task PrintPeriodAsync(TextWriter output, UsageReport report)
    {
        var days = report.Until.DayNumber - report.Since.DayNumber + 1;
        await output.WriteLineAsync(
            $"From {Day(report.Since)} to {Day(report.Until)}: {Operations(report.Clients.Sum(static client => client.Operations))},"
                + $" counted on {Number(report.CountedDays)} of {Number(days)} days."
        );
        if (report.CountedSince is { } first && first > report.Since)
        {
            await output.WriteLineAsync($"Nothing was counted before {Day(first)}.");
        }
        await output.WriteLineAsync();
    }

    /// <summary>Returns the clients of an element in a sentence.</summary>
    public static string Describe(IReadOnlyList<ReportedUse> uses) =>
        string.Join("; ", uses.Select(static use => $"{use}: {Operations(use.Count)}, last on {Day(use.LastDay)}"));

    /// <summary>Returns a day as text.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns whether an element is the one of a coordinate, or a member or argument of it.</summary>
    internal static bool IsOf(string element, string coordinate) =>
        element == coordinate
        || element.StartsWith($"{coordinate}.", StringComparison.Ordinal)
        || element.StartsWith($"{coordinate}(", StringComparison.Ordinal);

    private static async Task PrintGroupAsync<T>(TextWriter output, string title, IReadOnlyList<T> items, Func<T, string> describe)
    {
        if (items.Count == 0)
        {
            return;
        }
        await output.WriteLineAsync($"{title} ({Number(items.Count)}):");
        foreach (var item in items)
        {
            await output.WriteLineAsync($"  {describe(item)}");
        }
        await output.WriteLineAsync();
    }

    private static string Describe(ReportedCoordinate used) => $"{used.Coordinate}: {Describe(used.Clients)}";

    private static string Hash(ReportedOperation operation) => operation.DocumentHash.Length == 0 ? "" : $" [{operation.DocumentHash[..12]}]";

    private static string Operations(long count) => count == 1 ? "1 operation" : $"{Number(count)} operations";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
