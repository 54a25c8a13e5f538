using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// The schema with a real database that no other test uses at the same time, without HTTP. SQLite in a file, or PostgreSQL where QPLET_TEST_POSTGRES holds a
/// connection string.
/// </summary>
public sealed class Gateway : IAsyncDisposable
{
    private readonly DatabaseSettings _database;
    private readonly DatabasePool? _pool;
    private readonly PooledDatabase? _pooled;
    private readonly MediaOptions _media = new() { Folder = Path.Combine(Path.GetTempPath(), $"qplet-media-{Guid.NewGuid():N}") };
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<RequestExecutor> _executor;
    private Task _publishing = Task.CompletedTask;

    private Gateway(DatabasePool pool, PooledDatabase database, Action<IServiceCollection>? configure)
        : this(database.Settings, configure) => (_pool, _pooled) = (pool, database);

    private Gateway(DatabaseSettings database, Action<IServiceCollection>? configure)
    {
        _database = database;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ILoggerProvider>(new TestLog(Log));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(_media);
        services.AddQpletData(_database);
        services.AddSingleton<IAccessTokenIssuer>(Tokens);
        services.AddSingleton<IQueryObserver>(Statements);
        services.AddQpletSchema();
        services.AddSingleton(TestPassword.Hasher);
        var registered = services.Count;
        configure?.Invoke(services);
        if (services.Count == registered && database.Provider == Provider)
        {
            SharedSchema.Use(services);
        }
        _services = services.BuildServiceProvider(validateScopes: true);
        _executor = new(() =>
            new RequestExecutor(
                Schema,
                // However busy the machine is, operations have the time that they need, and loaders wait for slow resolvers, so the number of statements
                // depends on the operation alone.
                new()
                {
                    IsTransientFault = DatabaseFault.IsOutage,
                    ExecutionTimeout = TimeSpan.FromMinutes(10),
                    MaxBatchDelay = TimeSpan.FromMinutes(1),
                },
                _services.GetRequiredService<ILogger<RequestExecutor>>()
            )
        );
    }

    /// <summary>The provider of the databases of the tests.</summary>
    public static DatabaseProvider Provider => PostgreSqlServer is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;

    public TestClock Time { get; } = new();

    public TestTokens Tokens { get; } = new();

    /// <summary>The SQL that lists and loaders ran.</summary>
    public StatementLog Statements { get; } = new();

    /// <summary>What was logged as a warning or an error.</summary>
    public List<string> Log { get; } = [];

    public IServiceProvider Services => _services;

    public GraphQLSchema Schema => _services.GetRequiredService<GraphQLSchema>();

    private static string? PostgreSqlServer => Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts with a database as after the migrations.</summary>
    /// <param name="configure">Adds services to those of the schema.</param>
    /// <param name="isNew">Whether the database must be a new one. Others on PostgreSQL may have served other tests and were emptied after them.</param>
    public static async Task<Gateway> StartAsync(Action<IServiceCollection>? configure = null, bool isNew = false)
    {
        if (PostgreSqlServer is { } server && !isNew)
        {
            var pool = await DatabasePool.CurrentAsync();
            return new Gateway(pool, await pool.TakeAsync(server, Cancellation), configure);
        }
        var gateway = new Gateway(NewDatabase(Provider), configure);
        await DatabaseTemplate.CopyAsync(gateway._database, Cancellation);
        return gateway;
    }

    /// <summary>Starts with a database of the given provider.</summary>
    /// <param name="provider">The provider. For PostgreSQL, QPLET_TEST_POSTGRES must be set.</param>
    /// <param name="icuLocale">The locale of ICU by which the PostgreSQL database compares texts. Null for the server's default.</param>
    public static async Task<Gateway> StartOnAsync(DatabaseProvider provider, string? icuLocale = null)
    {
        var gateway = new Gateway(NewDatabase(provider), null);
        if (icuLocale is null)
        {
            await DatabaseTemplate.CopyAsync(gateway._database, Cancellation);
        }
        else
        {
            await DatabaseTemplate.MigrateAsync(gateway._database, icuLocale, Cancellation);
        }
        return gateway;
    }

    /// <summary>Begins to publish events, as the server does.</summary>
    public async Task PublishEventsAsync()
    {
        var publisher = _services.GetRequiredService<EventPublisher>();
        _publishing = publisher.RunAsync(_stopping.Token);
        await publisher.Started.WaitAsync(Cancellation);
    }

    public QpletDbContext Open() => _services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();

    /// <summary>Stores a user with the password <c>correct horse battery</c>.</summary>
    public async Task<User> AddUserAsync(string username, UserRole role = UserRole.Fan, UserPlan plan = UserPlan.Free, Action<User>? change = null)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(Time.GetUtcNow()),
            Username = username,
            NormalizedUsername = UserNames.Normalize(username),
            Name = char.ToUpperInvariant(username[0]) + username[1..],
            Email = $"{username}@example.com",
            NormalizedEmail = $"{username}@example.com",
            PasswordHash = TestPassword.Hash,
            Role = role,
            Plan = plan,
            CreatedAt = Time.UtcMoment(),
        };
        change?.Invoke(user);
        await SaveAsync(user);
        return user;
    }

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Executes an operation as a user, or as nobody.</summary>
    public async Task<Answer> AskAsync(string document, User? viewer = null, object? variables = null)
    {
        var result = await _executor.Value.ExecuteAsync(RequestOf(document, viewer is null ? null : PrincipalOf(viewer), variables), Cancellation);
        return Answer.Of(result.ShouldBeOfType<OperationResult>(), Log);
    }

    /// <summary>Executes an operation as a user and has the response say what it costs.</summary>
    public async Task<Answer> AskWithCostAsync(string document, User? viewer = null, object? variables = null)
    {
        var request = RequestOf(document, viewer is null ? null : PrincipalOf(viewer), variables) with { CostMode = CostMode.Report };
        return Answer.Of((await _executor.Value.ExecuteAsync(request, Cancellation)).ShouldBeOfType<OperationResult>(), Log);
    }

    /// <summary>Executes an operation with an access token that a sign-in gave.</summary>
    public async Task<Answer> AskWithTokenAsync(string document, string accessToken)
    {
        var result = await _executor.Value.ExecuteAsync(RequestOf(document, Tokens.PrincipalOf(accessToken), null), Cancellation);
        return Answer.Of(result.ShouldBeOfType<OperationResult>(), Log);
    }

    /// <summary>Executes an operation with an API key of a user.</summary>
    public async Task<Answer> AskWithKeyAsync(string document, User user, Guid apiKeyId, object? variables = null)
    {
        var role = user.Role == UserRole.Admin ? UserRole.Author : user.Role;
        var caller = new ApiKeyCaller(apiKeyId, "qplet_0123456789", user.Id, role, user.Plan, null);
        var request = RequestOf(document, ViewerClaims.PrincipalOf(ViewerClaims.Of(caller), "Test"), variables);
        return Answer.Of((await _executor.Value.ExecuteAsync(request, Cancellation)).ShouldBeOfType<OperationResult>(), Log);
    }

    /// <summary>Executes an operation as a client that takes incremental delivery; gives all responses as JSON.</summary>
    public async Task<IReadOnlyList<string>> AskInPartsAsync(string document)
    {
        var request = RequestOf(document, null, null) with { IncrementalFormat = IncrementalFormat.V02 };
        var responses = new List<string>();
        await foreach (var response in (await _executor.Value.ExecuteAsync(request, Cancellation)).ShouldBeOfType<ResponseStream>())
        {
            responses.Add(response.ToJson());
        }
        return responses;
    }

    /// <summary>Opens a subscription and reads its first message, which has no event.</summary>
    public async Task<IAsyncEnumerator<OperationResult>> SubscribeAsync(string document, User? viewer, object? variables = null)
    {
        var events = await OpenAsync(document, viewer, variables);
        (await events.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors();
        return events;
    }

    /// <summary>Opens a subscription.</summary>
    /// <param name="document">The document.</param>
    /// <param name="viewer">The user who subscribes.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="lastEventId">The cursor that the transport has received.</param>
    public async Task<IAsyncEnumerator<OperationResult>> OpenAsync(string document, User? viewer, object? variables = null, string? lastEventId = null)
    {
        var request = RequestOf(document, viewer is null ? null : PrincipalOf(viewer), variables) with { LastEventId = lastEventId };
        return (await _executor.Value.ExecuteAsync(request, Cancellation)).ShouldBeOfType<ResponseStream>().GetAsyncEnumerator(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_executor.IsValueCreated)
        {
            _executor.Value.Dispose();
        }
        await _services.DisposeAsync();
        if (_pooled is not null)
        {
            await _pool!.ReturnAsync(_pooled);
        }
        else if (_database.Provider == DatabaseProvider.Sqlite)
        {
            DatabaseTemplate.DeleteFile(_database.ConnectionString);
        }
        else
        {
            await DatabaseTemplate.DropAsync(_database, CancellationToken.None);
        }
        if (Directory.Exists(_media.Folder))
        {
            Directory.Delete(_media.Folder, recursive: true);
        }
        _stopping.Dispose();
    }

    private static DatabaseSettings NewDatabase(DatabaseProvider provider)
    {
        var name = $"qplet_schema_{Guid.NewGuid():N}";
        return provider == DatabaseProvider.PostgreSql
            ? new DatabaseSettings(provider, $"{PostgreSqlServer};Database={name}")
            : new DatabaseSettings(provider, $"Data Source={Path.Combine(Path.GetTempPath(), name + ".db")}") { WriteTimeout = TimeSpan.FromMinutes(2) };
    }

    private static ClaimsPrincipal PrincipalOf(User user) => ViewerClaims.PrincipalOf(ViewerClaims.Of(user.Id, user.Role, user.Plan, Guid.Empty), "Test");

    private OperationRequest RequestOf(string document, ClaimsPrincipal? user, object? variables) =>
        new()
        {
            Document = System.Text.Encoding.UTF8.GetBytes(document),
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
            Services = _services,
            User = user ?? new ClaimsPrincipal(new ClaimsIdentity()),
        };
}
