using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>The server with a database of its own, at a time that the test sets. Other nodes share the database.</summary>
public sealed class LimitServer : IDisposable
{
    private readonly ServerFactory _factory = new();
    private readonly WebApplicationFactory<Program> _host;
    private readonly string _connection;
    private readonly bool _isFirstNode;
    private int _ended;

    public LimitServer(params (string Name, string Value)[] settings)
        : this(null, settings) { }

    private LimitServer(LimitServer? firstNode, (string Name, string Value)[] settings)
    {
        _isFirstNode = firstNode is null;
        Clock = firstNode?.Clock ?? new SetClock();
        _connection =
            firstNode?._connection
            ?? (
                Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } postgres
                    ? $"{postgres};Database=qplet_limits_{Guid.NewGuid():N};Maximum Pool Size=20"
                    : $"Data Source={Path.Combine(_factory.Folder, "test.db")}"
            );
        _factory.With("ConnectionStrings:Qplet", _connection);
        if (!_isFirstNode)
        {
            _factory.OnExistingDatabase();
        }
        _factory.With("Authentication:SigningKey", new string('k', 32));
        foreach (var (name, value) in settings)
        {
            _factory.With(name, value);
        }
        _host = _factory.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<IQueryObserver>(Statements);
                services.AddSingleton<IStartupFilter>(new TestAddress(() => Interlocked.Increment(ref _ended)));
            })
        );
        Client = _host.CreateClient();
    }

    /// <summary>The setting of a server with the documents that are shipped with it.</summary>
    public static (string Name, string Value) ShippedDocuments => (SettingCatalog.ShippedDocuments, "true");

    public SetClock Clock { get; }

    public StatementLog Statements { get; } = new();

    public HttpClient Client { get; }

    /// <summary>The number of requests that are over, also if their clients are gone.</summary>
    public int EndedRequests => Volatile.Read(ref _ended);

    public TestServer Server => _host.Server;

    public IServiceProvider Services => _host.Services;

    public HttpClient CreateClient() => _host.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts another node on the same database, at the same time.</summary>
    public LimitServer StartNode() => new(this, []);

    public async Task<(User User, string Token)> AddUserAsync(string name, UserPlan plan = UserPlan.Free, UserRole role = UserRole.Fan)
    {
        var (user, _, token) = await ServerFactory.AddUserAsync(_host.Services, name, Clock, plan, role);
        return (user, token);
    }

    /// <summary>Changes the database behind the back of the server.</summary>
    public async Task ChangeAsync(Func<QpletDbContext, Task> change)
    {
        await using var db = await _host.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        await change(db);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Creates an API key and returns it.</summary>
    public async Task<string> CreateKeyAsync(string token, string name = "test")
    {
        var answer = await SendAsync($$"""mutation { createApiKey(input: { name: "{{name}}" }) { key errors { __typename } } }""", token: token);
        return answer.Data!["createApiKey"]!["key"]!.GetValue<string>();
    }

    public Task<LimitAnswer> SendAsync(string query, string? key = null, string? token = null, string? address = null, string? accept = null) =>
        SendAsync(new { query }, key, token, address, accept);

    public async Task<LimitAnswer> SendAsync(object body, string? key = null, string? token = null, string? address = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.Accept.Add(new(accept ?? "application/graphql-response+json"));
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key);
        }
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        if (address is not null)
        {
            request.Headers.Add(TestAddress.Header, address);
        }
        using var response = await Client.SendAsync(request, Cancellation);
        return await LimitAnswer.OfAsync(response, Cancellation);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (_isFirstNode && _connection.Contains("Host=", StringComparison.Ordinal))
        {
            using var db = _host.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
            db.Database.EnsureDeleted();
        }
        _host.Dispose();
        _factory.Dispose();
    }

    private sealed class TestAddress(Action end) : IStartupFilter
    {
        public const string Header = "Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, following) =>
                    {
                        if (context.Request.Headers[Header] is [{ } address])
                        {
                            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                        }
                        try
                        {
                            await following(context);
                        }
                        finally
                        {
                            end();
                        }
                    }
                );
                next(app);
            };
    }
}
