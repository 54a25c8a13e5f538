using System.Text.Json;
using System.Text.Json.Serialization;
using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>
/// A report of what clients have used of the schema within a period, which <c>schema usage --json</c> prints and <c>schema diff --usage-file</c> reads.
/// </summary>
internal sealed record UsageReport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>The first day of the period, in UTC.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The first day of the period on which operations were counted. Null if none were counted.</summary>
    public DateOnly? CountedSince { get; init; }

    /// <summary>The number of days on which operations were counted.</summary>
    public required int CountedDays { get; init; }

    /// <summary>Whether the report has all clients and all elements, so what it does not have is not used.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The clients, those with the most operations first.</summary>
    public required IReadOnlyList<ReportedClient> Clients { get; init; }

    /// <summary>The operations, the most executed first.</summary>
    public required IReadOnlyList<ReportedOperation> Operations { get; init; }

    /// <summary>The elements of the schema that were used, in order.</summary>
    public required IReadOnlyList<ReportedCoordinate> Coordinates { get; init; }

    /// <summary>The deprecated elements that were not used, in order.</summary>
    public required IReadOnlyList<DeprecatedElement> UnusedDeprecated { get; init; }

    /// <summary>Returns the report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Reads a report.</summary>
    /// <exception cref="InputException">The file cannot be read or is not a report.</exception>
    public static async Task<UsageReport> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = await InputFile.ReadAsync(path, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<UsageReport>(file.Text.Span, s_json) ?? throw CommandErrors.NotAUsageReport(file.Path);
        }
        catch (JsonException)
        {
            throw CommandErrors.NotAUsageReport(file.Path);
        }
    }

    /// <summary>Returns the clients that have used any of some elements, those with the most operations first.</summary>
    public IReadOnlyList<ReportedUse> UsersOf(IReadOnlyCollection<string> coordinates) =>
        [
            .. Coordinates
                .Where(used => coordinates.Contains(used.Coordinate))
                .SelectMany(static used => used.Clients)
                .GroupBy(static use => (use.Name, use.Version))
                .Select(static group => new ReportedUse(
                    group.Key.Name,
                    group.Key.Version,
                    group.Max(static use => use.Count),
                    group.Max(static use => use.LastDay)
                ))
                .OrderByDescending(static use => use.Count)
                .ThenBy(static use => use.Name, StringComparer.Ordinal)
                .ThenBy(static use => use.Version, StringComparer.Ordinal),
        ];
}

/// <summary>A client within a period.</summary>
internal sealed record ReportedClient(string Name, string Version, long Operations, long Errors, DateOnly LastDay)
{
    /// <inheritdoc />
    public override string ToString() => new UsageClient(Name, Version).ToString();
}

/// <summary>An operation of a client within a period.</summary>
internal sealed record ReportedOperation(
    string Kind,
    string Name,
    string DocumentHash,
    string ClientName,
    string ClientVersion,
    long Count,
    long Errors,
    DateOnly LastDay
);

/// <summary>An element of the schema that was used within a period.</summary>
internal sealed record ReportedCoordinate(string Coordinate, string? DeprecationReason, long Count, DateOnly LastDay, IReadOnlyList<ReportedUse> Clients);

/// <summary>The use of an element by a client.</summary>
internal sealed record ReportedUse(string Name, string Version, long Count, DateOnly LastDay)
{
    /// <inheritdoc />
    public override string ToString() => new UsageClient(Name, Version).ToString();
}

/// <summary>A deprecated element of the schema.</summary>
internal sealed record DeprecatedElement(string Coordinate, string Reason);
