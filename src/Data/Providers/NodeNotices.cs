using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Carries short texts between the nodes that share a database of PostgreSQL, by its notifications
/// (<see href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</see>). Nothing is stored: a node that does not listen at
/// the moment misses them. A database of SQLite has one node, so nothing is sent.
/// </summary>
public sealed class NodeNotices(DatabaseSettings settings, IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The maximum length of a text, in bytes. PostgreSQL allows less than 8,000 with the key of the node.</summary>
    public const int MaxLength = 7_000;

    private const string Channel = "qplet_notices";
    private const int KeyLength = 32;

    private readonly string _node = Guid.NewGuid().ToString("N");

    /// <summary>Whether there can be other nodes.</summary>
    public bool HasNodes => settings.Provider == DatabaseProvider.PostgreSql;

    /// <summary>Sends a text to the other nodes.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        if (!HasNodes)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength, nameof(text));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {_node + text})", cancellationToken);
    }

    /// <summary>Receives the texts of the other nodes until it is canceled or the connection is lost.</summary>
    /// <param name="receive">Receives each text.</param>
    /// <param name="listening">Is called when the node has begun to listen.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    public async Task ListenAsync(Action<string> receive, Action? listening, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        connection.Notification += (_, notice) =>
        {
            if (notice.Payload.Length > KeyLength && !notice.Payload.StartsWith(_node, StringComparison.Ordinal))
            {
                receive(notice.Payload[KeyLength..]);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }
        listening?.Invoke();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}
