using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Requests while the database does not answer, or is locked by another process. The server is in Development, which shows the most.</summary>
public sealed class DatabaseOutageTests : IDisposable
{
    private const string Query = "{ me { name } tracks { totalCount } }";

    private readonly ServerFactory _server = new ServerFactory().With("Authentication:SigningKey", new string('k', 32));
    private readonly Outage _outage = new();
    private readonly WebApplicationFactory<Program> _host;

    public DatabaseOutageTests() =>
        _host = _server.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_outage)))
        );

    public void Dispose()
    {
        _host.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Request_OfASignedInCaller_IsToldToComeBackAndLearnsNothing()
    {
        var (_, _, token) = await _server.AddUserAsync();
        await StartAsync();
        _outage.Begins();

        var (status, retryAfter, text) = await SendAsync(Query, token);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        retryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        text.ShouldContain("\"code\":\"SERVICE_UNAVAILABLE\",\"retryIn\":5");
        text.ShouldNotContain(Outage.Secret);
        text.ShouldNotContain("\"data\"");

        _outage.Ends();
        (await SendAsync(Query, token)).Text.ShouldContain("\"name\":\"ada\"");
    }

    [Fact]
    public async Task Request_OfACallerWhoWasSignedInJustBefore_IsNotTakenForAnonymous()
    {
        var (_, _, token) = await _server.AddUserAsync();
        (await SendAsync(Query, token)).Text.ShouldContain("\"name\":\"ada\"");
        _outage.Begins();

        var (status, _, text) = await SendAsync("{ __typename }", token);

        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task Request_OfAnAnonymousCaller_IsToldToComeBack()
    {
        await StartAsync();
        _outage.Begins();

        var (status, retryAfter, text) = await SendAsync("{ tracks { nodes { title } } }", null);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        retryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        text.ShouldNotContain(Outage.Secret);
    }

    [Fact]
    public async Task Mutation_WhileAnotherProcessHoldsTheLock_IsToldToComeBack()
    {
        _server.With("Database:WriteTimeout", "00:00:03");
        var (_, _, token) = await _server.AddUserAsync();
        const string Logout = "mutation { logout { session { id } } }";
        (await SendAsync("{ me { name } }", token)).Status.ShouldBe(HttpStatusCode.OK);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_server.Folder, "test.db")}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        var transaction = other.BeginTransaction();

        var (status, retryAfter, text) = await SendAsync(Logout, token);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        retryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        text.ShouldContain("SERVICE_UNAVAILABLE");

        await transaction.DisposeAsync();
        // The writes that have waited in the background come first.
        await Eventually.IsTrueAsync(async () => (await SendAsync(Logout, token)).Status == HttpStatusCode.OK);
    }

    /// <summary>Starts the server, whose queries have not opened a connection yet.</summary>
    private Task<(HttpStatusCode Status, TimeSpan? RetryAfter, string Text)> StartAsync() => SendAsync("{ __typename }", null);

    private async Task<(HttpStatusCode Status, TimeSpan? RetryAfter, string Text)> SendAsync(string query, string? token)
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        using var response = await client.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Fails each statement while the database is away.</summary>
    private sealed class Outage : DbConnectionInterceptor
    {
        public const string Secret = "db.internal:5432";

        private volatile bool _isAway;

        public void Begins() => _isAway = true;

        public void Ends() => _isAway = false;

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            _isAway ? throw new SqliteException($"{Secret} does not answer.", SQLitePCL.raw.SQLITE_CANTOPEN) : result;

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) => new(ConnectionOpening(connection, eventData, result));
    }
}
