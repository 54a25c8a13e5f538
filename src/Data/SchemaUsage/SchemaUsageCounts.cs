using System.Globalization;
using System.Text;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>Stores what clients use of the schema.</summary>
public static class SchemaUsageCounts
{
    private const int RowsPerStatement = 200;

    /// <summary>
    /// Adds the uses to those that are stored. Clients and operations beyond the limits of a day are counted together as others. The batch is not changed. Call
    /// it in a transaction, which is then the only one that adds, on all nodes.
    /// </summary>
    public static async Task AddSchemaUsageAsync(this QpletDbContext db, UsageBatch batch, CancellationToken cancellationToken)
    {
        await db.BecomeOnlyAsync(ExclusiveWork.SchemaUsage, cancellationToken);
        foreach (var day in batch.ByDay)
        {
            var uses = await LimitClientsAsync(db, day.Key, [.. day], batch.Limits.MaxClients, cancellationToken);
            await LimitOperationsAsync(db, day.Key, uses, batch.Limits.MaxOperations, cancellationToken);
            await db.UpsertAsync(
                """
                INSERT INTO "OperationUsages" ("Day", "ClientName", "ClientVersion", "DocumentHash", "OperationName", "Kind", "Count", "Errors") VALUES
                """,
                """
                ON CONFLICT ("Day", "ClientName", "ClientVersion", "DocumentHash", "OperationName", "Kind") DO UPDATE SET
                    "Count" = "OperationUsages"."Count" + excluded."Count", "Errors" = "OperationUsages"."Errors" + excluded."Errors"
                """,
                from use in uses
                from operation in use.Value.Operations
                select (object[])
                    [
                        day.Key,
                        use.Key.Name,
                        use.Key.Version,
                        operation.Key.DocumentHash,
                        operation.Key.Name,
                        operation.Key.Kind,
                        operation.Value.Count,
                        operation.Value.Errors,
                    ],
                cancellationToken
            );
            await db.UpsertAsync(
                """
                INSERT INTO "CoordinateUsages" ("Day", "ClientName", "ClientVersion", "Coordinate", "Count") VALUES
                """,
                """
                ON CONFLICT ("Day", "ClientName", "ClientVersion", "Coordinate") DO UPDATE SET "Count" = "CoordinateUsages"."Count" + excluded."Count"
                """,
                from use in uses
                from coordinate in use.Value.Coordinates
                select (object[])[day.Key, use.Key.Name, use.Key.Version, coordinate.Key, coordinate.Value],
                cancellationToken
            );
        }
    }

    /// <summary>Removes the uses before a day, and returns the number of rows.</summary>
    public static async Task<int> RemoveSchemaUsageBeforeAsync(this QpletDbContext db, DateOnly day, CancellationToken cancellationToken) =>
        await db.OperationUsages.Where(usage => usage.Day < day).ExecuteDeleteAsync(cancellationToken)
        + await db.CoordinateUsages.Where(usage => usage.Day < day).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Returns the uses, with those of new clients beyond the limit merged. Those with the most operations come first.</summary>
    private static async Task<Dictionary<UsageClient, ClientUse>> LimitClientsAsync(
        QpletDbContext db,
        DateOnly day,
        IReadOnlyList<(UsageClient Client, ClientUse Use)> found,
        int maxClients,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .OperationUsages.Where(usage => usage.Day == day)
            .Select(usage => new { usage.ClientName, usage.ClientVersion })
            .Distinct()
            .ToListAsync(cancellationToken);
        var known = rows.Select(row => new UsageClient(row.ClientName, row.ClientVersion)).ToHashSet();
        known.UnionWith([UsageClient.Unnamed, UsageClient.Other]);
        var room = maxClients - (known.Count - 2);
        var uses = new Dictionary<UsageClient, ClientUse>();
        foreach (var (client, use) in found.OrderByDescending(entry => known.Contains(entry.Client)).ThenByDescending(static entry => entry.Use.Total))
        {
            var isSeparate = known.Contains(client) || room-- > 0;
            var counted = isSeparate ? client : UsageClient.Other;
            if (!uses.TryGetValue(counted, out var sum))
            {
                uses.Add(counted, sum = new ClientUse());
            }
            sum.Add(use);
        }
        return uses;
    }

    private static async Task LimitOperationsAsync(
        QpletDbContext db,
        DateOnly day,
        Dictionary<UsageClient, ClientUse> uses,
        int maxOperations,
        CancellationToken cancellationToken
    )
    {
        var stored = db.OperationUsages.Where(usage => usage.Day == day);
        var room = maxOperations - await stored.CountAsync(cancellationToken);
        if (uses.Values.Sum(static use => use.Operations.Count) <= room)
        {
            return;
        }
        var rows = await stored
            .Select(usage => new
            {
                usage.ClientName,
                usage.ClientVersion,
                usage.Kind,
                usage.OperationName,
                usage.DocumentHash,
            })
            .ToListAsync(cancellationToken);
        var known = rows.Select(row =>
                (new UsageClient(row.ClientName, row.ClientVersion), new CountedOperation(row.Kind, row.OperationName, row.DocumentHash))
            )
            .ToHashSet();
        var added =
            from use in uses
            from operation in use.Value.Operations
            where !known.Contains((use.Key, operation.Key)) && operation.Key.DocumentHash.Length > 0
            orderby operation.Value.Count descending
            select (Use: use.Value, Operation: operation.Key);
        foreach (var (use, operation) in added.Skip(Math.Max(room, 0)).ToList())
        {
            use.Merge(operation);
        }
    }

    private static async Task UpsertAsync(
        this QpletDbContext db,
        string insert,
        string onConflict,
        IEnumerable<object[]> rows,
        CancellationToken cancellationToken
    )
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            var statement = new StringBuilder(insert);
            var parameters = new List<object>(chunk.Length * chunk[0].Length);
            foreach (var row in chunk)
            {
                statement.Append(parameters.Count == 0 ? " (" : ", (");
                for (var i = 0; i < row.Length; i++)
                {
                    statement.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}{{{parameters.Count}}}");
                    parameters.Add(row[i]);
                }
                statement.Append(')');
            }
            statement.Append('\n').Append(onConflict);
#pragma warning disable EF1002 // The statement consists of the constants above and the numbers of its parameters.
            await db.Database.ExecuteSqlRawAsync(statement.ToString(), parameters, cancellationToken);
#pragma warning restore EF1002
        }
    }
}
