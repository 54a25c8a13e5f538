using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Statements that are given up while the server cannot be told so.</summary>
public sealed class SessionLimitsTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const string Slow = "SELECT pg_sleep(300)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statement_WhoseCancellationIsLost_EndsWithItsConnection()
    {
        var name = $"qplet_{Guid.NewGuid():N}";
        using var proxy = new FirstConnectionOnly(server.Connection);
        await using (var connection = new NpgsqlConnection(proxy.ConnectionOf(name)))
        {
            await connection.OpenAsync(Cancellation);
            await SessionLimits.ApplyAsync(connection, Cancellation);
            await using var command = new NpgsqlCommand(Slow, connection);
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var running = command.ExecuteNonQueryAsync(cancellation.Token);
            await UntilAsync(isRunning: true, name);

            await cancellation.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => running);
        }
        await UntilAsync(isRunning: false, name);
    }

    [Theory]
    [InlineData(30, "35s")]
    [InlineData(0, "0")]
    public async Task Statement_OfAClientThatIsGone_HasATimeout(int commandTimeout, string expected)
    {
        await using var connection = new NpgsqlConnection($"{server.Connection};Command Timeout={commandTimeout}");
        await connection.OpenAsync(Cancellation);

        await SessionLimits.ApplyAsync(connection, Cancellation);

        await using var command = new NpgsqlCommand("SHOW statement_timeout", connection);
        (await command.ExecuteScalarAsync(Cancellation)).ShouldBe(expected);
    }

    [Fact]
    public async Task Transactions_OfChangesAndSearches_HaveTheLimitsUntilTheirConnectionIsClosed()
    {
        var settings = new DatabaseSettings(DatabaseProvider.PostgreSql, $"{server.Connection};Command Timeout=30");
        await using var services = new ServiceCollection().AddQpletData(settings).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<QpletDbContext>>();
        await using var before = await contexts.CreateDbContextAsync(Cancellation);
        var unlimited = await TimeoutAsync(before);

        await using (var change = await contexts.CreateDbContextAsync(Cancellation))
        {
            await using var transaction = await change.BeginLimitedTransactionAsync(Cancellation);
            (await TimeoutAsync(change)).ShouldBe("35s");
        }
        await using (var search = await contexts.CreateDbContextAsync(Cancellation))
        {
            await using var transaction = await PostgreSqlSearchIndex.PreferIndexAsync(search, Cancellation);
            (await TimeoutAsync(search)).ShouldBe("35s");
        }

        await using var after = await contexts.CreateDbContextAsync(Cancellation);
        (await TimeoutAsync(after)).ShouldBe(unlimited);
    }

    private static Task<string> TimeoutAsync(QpletDbContext db) =>
        db.Database.SqlQueryRaw<string>("SELECT current_setting('statement_timeout') AS \"Value\"").SingleAsync(Cancellation);

    private async Task UntilAsync(bool isRunning, string name)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (await IsRunningAsync(name) != isRunning)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<bool> IsRunningAsync(string name)
    {
        await using var connection = new NpgsqlConnection(server.Connection);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = @name AND query = @query", connection);
        command.Parameters.AddWithValue("name", name);
        command.Parameters.AddWithValue("query", Slow);
        return (long)(await command.ExecuteScalarAsync(Cancellation))! > 0;
    }

    /// <summary>A way to the server that lets one connection through. The request to cancel a statement comes on another one.</summary>
    private sealed class FirstConnectionOnly : IDisposable
    {
        private readonly NpgsqlConnectionStringBuilder _server;
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FirstConnectionOnly(string connection)
        {
            _server = new NpgsqlConnectionStringBuilder(connection);
            _listener.Start();
            _ = PassOnAsync();
        }

        public string ConnectionOf(string name) =>
            new NpgsqlConnectionStringBuilder(_server.ConnectionString)
            {
                Host = "127.0.0.1",
                Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
                SslMode = SslMode.Disable,
                ApplicationName = name,
                CancellationTimeout = 100,
                CommandTimeout = 0,
                Pooling = false,
            }.ConnectionString;

        public void Dispose() => _listener.Dispose();

        private async Task PassOnAsync()
        {
            using var client = await _listener.AcceptSocketAsync();
            _listener.Stop();
            var isFile = _server.Host!.StartsWith('/');
            using var upstream = isFile
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await upstream.ConnectAsync(
                isFile ? new UnixDomainSocketEndPoint($"{_server.Host}/.s.PGSQL.{_server.Port}") : new DnsEndPoint(_server.Host, _server.Port)
            );
            await using var near = new NetworkStream(client);
            await using var far = new NetworkStream(upstream);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
    }
}
