using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>
/// A database with a clock that only tests move, an SMTP server, and the nodes that send from the one to the other. SQLite in a file, or PostgreSQL if
/// QPLET_TEST_POSTGRES is set.
/// </summary>
internal sealed class MailBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MailBench()
    {
        var name = $"qplet_mail_{Guid.NewGuid():N}";
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddMetrics();
        services.AddQpletData(
            Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } postgres
                ? new DatabaseSettings(DatabaseProvider.PostgreSql, $"{postgres};Database={name}")
                : new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(Path.GetTempPath(), name + ".db")}")
                {
                    // However busy the machine is, writers wait for each other.
                    WriteTimeout = TimeSpan.FromMinutes(10),
                }
        );
        _services = services.BuildServiceProvider();
        Settings = new MailSettings
        {
            Host = "127.0.0.1",
            Port = Smtp.Port,
            UseTls = false,
            From = "qplet@example.com",
        };
        Metrics = ActivatorUtilities.CreateInstance<MailMetrics>(_services);
    }

    public FakeTimeProvider Time { get; } = new();

    public FakeSmtpServer Smtp { get; } = new();

    public MailSettings Settings { get; }

    public MailMetrics Metrics { get; }

    public IDbContextFactory<QpletDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<QpletDbContext>>();

    public MailStore Store => _services.GetRequiredService<MailStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<MailBench> StartAsync()
    {
        var bench = new MailBench();
        await DatabaseTemplate.CopyAsync(bench._services.GetRequiredService<DatabaseSettings>(), Cancellation);
        return bench;
    }

    /// <summary>Returns a new node, as a start of the server creates it.</summary>
    public MailDelivery StartNode(IMailTransport? transport = null) =>
        new(
            Store,
            new PasswordResetIssuer(new Transactions(Contexts), Contexts, new SessionOptions(), Time),
            Settings,
            Metrics,
            Time,
            NullLogger<MailDelivery>.Instance,
            transport ?? new SmtpTransport(Settings, Time)
        );

    public QpletDbContext Open() => Contexts.CreateDbContext();

    /// <summary>Stores mails, each to a user of its own.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> AddAsync(int count = 1, Action<OutgoingMail>? change = null)
    {
        var now = Time.UtcMoment();
        var mails = Enumerable.Range(0, count).Select(_ => NewMail(now)).ToList();
        mails.ForEach(mail => change?.Invoke(mail));
        await using var db = Open();
        db.AddRange(mails);
        await db.SaveChangesAsync(Cancellation);
        return mails;
    }

    public async Task<OutgoingMail> ReadAsync(OutgoingMail mail)
    {
        await using var db = Open();
        return await db.OutgoingMails.AsNoTracking().SingleAsync(stored => stored.Id == mail.Id, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        var settings = _services.GetRequiredService<DatabaseSettings>();
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync(CancellationToken.None);
        }
        await _services.DisposeAsync();
        if (settings.Provider == DatabaseProvider.PostgreSql)
        {
            await DatabaseTemplate.DropAsync(settings, CancellationToken.None);
        }
    }

    private static OutgoingMail NewMail(DateTime now)
    {
        var id = Guid.CreateVersion7();
        return new OutgoingMail
        {
            Id = id,
            User = new User
            {
                Id = Guid.CreateVersion7(),
                Username = $"{id:N}",
                NormalizedUsername = $"{id:N}",
                Name = "Ada",
                CreatedAt = now,
            },
            Kind = MailKind.PasswordReset,
            To = "ada@example.com",
            Subject = "A code",
            Body = "The code is 123456.",
            NextAttemptAt = now,
            CreatedAt = now,
        };
    }
}
