using System.CommandLine;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Creates reports of what clients have used of the schema, from the database of the server.</summary>
internal static class UsageReporter
{
    /// <summary>The default length of the period, in days.</summary>
    public const int DefaultDays = 30;

    /// <summary>Creates a report from the database that the settings of the server name. Neither creates nor upgrades the database.</summary>
    /// <param name="result">The command.</param>
    /// <param name="days">The length of the period until today, in days.</param>
    /// <param name="client">The name of a client. Null for all clients.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="InputException">The settings or the database cannot be used, or the database does not have the tables yet.</exception>
    public static async Task<UsageReport> OfServerAsync(ParseResult result, int days, string? client, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = CommandApplication.Create(result);
            return await CreateAsync(app, days, client, cancellationToken);
        }
        catch (Exception exception) when (exception is SettingException or DatabaseException)
        {
            throw new InputException(exception.Message);
        }
    }

    private static async Task<UsageReport> CreateAsync(WebApplication app, int days, string? client, CancellationToken cancellationToken)
    {
        var until = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var since = until.AddDays(-days);
        var database = app.Services.GetRequiredService<QpletDatabase>();
        var recorded = await database.ReadSchemaUsageAsync(since, client, cancellationToken) ?? throw CommandErrors.NothingCounted(database.Location);
        var deprecated = DeprecatedElements.Of(app.Services.GetRequiredService<GraphQLSchema>());
        var used = recorded.Coordinates.Select(static use => use.Coordinate).ToHashSet(StringComparer.Ordinal);
        return new UsageReport
        {
            Since = since,
            Until = until,
            CountedSince = recorded.Days.Count > 0 ? recorded.Days[0] : null,
            CountedDays = recorded.Days.Count,
            IsComplete = client is null,
            Clients = ClientsOf(recorded.Operations),
            Operations = OperationsOf(recorded.Operations),
            Coordinates = CoordinatesOf(recorded.Coordinates, deprecated),
            UnusedDeprecated =
            [
                .. from element in deprecated where !used.Contains(element.Key) orderby element.Key select new DeprecatedElement(element.Key, element.Value),
            ],
        };
    }

    private static IReadOnlyList<ReportedClient> ClientsOf(IReadOnlyList<UsedOperation> operations) =>
        [
            .. from use in operations
            group use by use.Client into uses
            let total = uses.Sum(static use => use.Count)
            orderby total descending, uses.Key.Name, uses.Key.Version
            select new ReportedClient(uses.Key.Name, uses.Key.Version, total, uses.Sum(static use => use.Errors), uses.Max(static use => use.LastDay)),
        ];

    private static IReadOnlyList<ReportedOperation> OperationsOf(IReadOnlyList<UsedOperation> operations) =>
        [
            .. from use in operations
            orderby use.Count descending, use.Operation.Name, use.Operation.DocumentHash, use.Client.Name, use.Client.Version
            select new ReportedOperation(
                use.Operation.Kind,
                use.Operation.Name,
                use.Operation.DocumentHash,
                use.Client.Name,
                use.Client.Version,
                use.Count,
                use.Errors,
                use.LastDay
            ),
        ];

    private static IReadOnlyList<ReportedCoordinate> CoordinatesOf(IReadOnlyList<UsedCoordinate> coordinates, Dictionary<string, string> deprecated) =>
        [
            .. coordinates
                .GroupBy(static use => use.Coordinate)
                .OrderBy(static uses => uses.Key, StringComparer.Ordinal)
                .Select(uses => new ReportedCoordinate(
                    uses.Key,
                    deprecated.GetValueOrDefault(uses.Key),
                    uses.Sum(static use => use.Count),
                    uses.Max(static use => use.LastDay),
                    [
                        .. from use in uses
                        orderby use.Count descending, use.Client.Name, use.Client.Version
                        select new ReportedUse(use.Client.Name, use.Client.Version, use.Count, use.LastDay),
                    ]
                )),
        ];
}
