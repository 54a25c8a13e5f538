namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>Reads what clients have used of the schema.</summary>
public static class SchemaUsageReader
{
    /// <summary>Returns the operations that were used on a day or later, by client.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The first day.</param>
    /// <param name="client">The name of the client, in any case. Null for all clients.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<IReadOnlyList<UsedOperation>> ReadUsedOperationsAsync(
        this QpletDbContext db,
        DateOnly since,
        string? client,
        CancellationToken cancellationToken
    )
    {
        var groups = await db
            .OperationUsages.Where(usage => usage.Day >= since)
            .GroupBy(usage => new
            {
                usage.ClientName,
                usage.ClientVersion,
                usage.Kind,
                usage.OperationName,
                usage.DocumentHash,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Sum(usage => usage.Count),
                Errors = group.Sum(usage => usage.Errors),
                LastDay = group.Max(usage => usage.Day),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. groups
                .Select(group => new UsedOperation(
                    new UsageClient(group.Key.ClientName, group.Key.ClientVersion),
                    new CountedOperation(group.Key.Kind, group.Key.OperationName, group.Key.DocumentHash),
                    group.Count,
                    group.Errors,
                    group.LastDay
                ))
                .Where(used => IsOf(used.Client, client)),
        ];
    }

    /// <summary>Returns the elements of the schema that were used on a day or later, by client.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The first day.</param>
    /// <param name="client">The name of the client, in any case. Null for all clients.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<IReadOnlyList<UsedCoordinate>> ReadUsedCoordinatesAsync(
        this QpletDbContext db,
        DateOnly since,
        string? client,
        CancellationToken cancellationToken
    )
    {
        var groups = await db
            .CoordinateUsages.Where(usage => usage.Day >= since)
            .GroupBy(usage => new
            {
                usage.ClientName,
                usage.ClientVersion,
                usage.Coordinate,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Sum(usage => usage.Count),
                LastDay = group.Max(usage => usage.Day),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. groups
                .Select(group => new UsedCoordinate(
                    group.Key.Coordinate,
                    new UsageClient(group.Key.ClientName, group.Key.ClientVersion),
                    group.Count,
                    group.LastDay
                ))
                .Where(used => IsOf(used.Client, client)),
        ];
    }

    /// <summary>Returns the days with counted operations, from a day on, in order.</summary>
    public static async Task<IReadOnlyList<DateOnly>> ReadCountedDaysAsync(this QpletDbContext db, DateOnly since, CancellationToken cancellationToken) =>
        await db.OperationUsages.Where(usage => usage.Day >= since).Select(usage => usage.Day).Distinct().OrderBy(day => day).ToListAsync(cancellationToken);

    private static bool IsOf(UsageClient client, string? name) => name is null || string.Equals(client.Name, name, StringComparison.OrdinalIgnoreCase);
}
