using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server;

/// <summary>
/// The server in this process with a database of its own, which is empty, and without the documents that are shipped with it, because to read them takes long.
/// </summary>
public sealed class ServerFactory : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = [];
    private readonly HashSet<Type> _withoutServices = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-server-").FullName;
    private TimeProvider? _clock;
    private DatabaseSettings? _postgres;
    private bool _hasDatabase;
    private bool _hasShippedDocuments;

    public string Folder => _folder;

    public ServerFactory With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>Starts at the time of a clock.</summary>
    public ServerFactory At(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    /// <summary>Leaves out a service of the background, so only the test does its work.</summary>
    public ServerFactory Without<TService>()
        where TService : IHostedService
    {
        _withoutServices.Add(typeof(TService));
        return this;
    }

    /// <summary>Uses a PostgreSQL database, which is deleted with the server, or the usual SQLite database if none is passed.</summary>
    public ServerFactory On(DatabaseSettings? postgres)
    {
        _postgres = postgres;
        return postgres is null ? this : With("ConnectionStrings:Qplet", postgres.ConnectionString);
    }

    /// <summary>Publishes the documents that are shipped with the server, as it does by default.</summary>
    public ServerFactory WithShippedDocuments()
    {
        _hasShippedDocuments = true;
        return this;
    }

    /// <summary>Starts on a database that exists, as another node does.</summary>
    public ServerFactory OnExistingDatabase()
    {
        _hasDatabase = true;
        return this;
    }

    /// <summary>Sends an operation and returns the whole response.</summary>
    public async Task<JsonNode> SendAsync(string query, string? token = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        using var response = await client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Adds a user with an open session and gives its token.</summary>
    public Task<(User User, Session Session, string Token)> AddUserAsync(string name = "ada", UserRole role = UserRole.Fan) =>
        AddUserAsync(Services, name, role: role);

    /// <summary>Adds a user with an open session to another host and gives its token.</summary>
    public static async Task<(User User, Session Session, string Token)> AddUserAsync(
        IServiceProvider services,
        string name,
        TimeProvider? clock = null,
        UserPlan plan = UserPlan.Free,
        UserRole role = UserRole.Fan
    )
    {
        var now = new DateTime(
            (clock ?? TimeProvider.System).GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond,
            DateTimeKind.Utc
        );
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            Username = name,
            NormalizedUsername = name,
            Name = name,
            Plan = plan,
            Role = role,
            CreatedAt = now,
        };
        var session = SessionOf(user, now);
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.QpletDbContext>();
        db.AddRange(user, session);
        await db.SaveChangesAsync();
        return (user, session, TokenOf(services, user, session));
    }

    /// <summary>Opens a session of a user who exists, and returns its token.</summary>
    public Task<string> SignInAsync(User user) => SignInAsync(Services, user);

    /// <summary>Opens a session of a user who exists on another host, and returns its token.</summary>
    public static async Task<string> SignInAsync(IServiceProvider services, User user)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = SessionOf(user, new DateTime(now.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.QpletDbContext>();
        db.Add(session);
        await db.SaveChangesAsync();
        return TokenOf(services, user, session);
    }

    private static Session SessionOf(User user, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Device = "test",
            RefreshTokenHash = new string('0', 64),
            TokenFamilyHash = new string('1', 64),
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now.AddDays(1),
        };

    private static string TokenOf(IServiceProvider services, User user, Session session) =>
        services.GetRequiredService<IAccessTokenIssuer>().Issue(ViewerClaims.Of(user.Id, user.Role, user.Plan, session.Id)).Value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var connection = _settings.GetValueOrDefault("ConnectionStrings:Qplet", $"Data Source={Path.Combine(_folder, "test.db")}");
        if (!_hasDatabase)
        {
            // To migrate it takes longer than most tests.
            var provider = connection.Contains("Host=", StringComparison.Ordinal) ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite;
            Task.Run(() => DatabaseTemplate.CopyAsync(new DatabaseSettings(provider, connection), CancellationToken.None)).GetAwaiter().GetResult();
            _hasDatabase = true;
        }
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Qplet", connection);
        builder.UseSetting("Database:SeedWhenEmpty", "false");
        if (!_hasShippedDocuments)
        {
            builder.UseSetting(SettingCatalog.ShippedDocuments, "false");
        }
        builder.UseSetting("Media:Folder", Path.Combine(_folder, "media"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");

        // However busy the machine is, operations have the time that they need, writers wait for each other, and loaders for slow resolvers, so the number of
        // statements depends on the operation alone.
        builder.UseSetting("GraphQL:Execution:ExecutionTimeout", "00:10:00");
        builder.UseSetting("Database:WriteTimeout", "00:02:00");

        // The sockets of tests do not answer pings.
        builder.UseSetting("GraphQL:WebSockets:InitializationTimeout", "00:10:00");
        builder.UseSetting("GraphQL:WebSockets:KeepAliveInterval", "00:10:00");
        builder.UseSetting("GraphQL:Execution:MaxBatchDelay", "00:01:00");
        if (_clock is { } clock)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
        builder.ConfigureTestServices(services =>
        {
            foreach (var service in services.Where(IsLeftOut).ToList())
            {
                services.Remove(service);
            }
        });
        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }
        builder.ConfigureServices(static (context, services) => SharedSchema.Use(services, context.Configuration));
    }

    /// <summary>However busy the machine is, clients wait for their answers.</summary>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.Timeout = TimeSpan.FromMinutes(10);
    }

    private bool IsLeftOut(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType ?? service.ImplementationFactory?.GetType().GenericTypeArguments[1]) is { } type
        && _withoutServices.Contains(type);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder))
        {
            return;
        }
        if (_postgres is { } postgres)
        {
            Task.Run(() => DatabaseTemplate.DropAsync(postgres, CancellationToken.None)).GetAwaiter().GetResult();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
