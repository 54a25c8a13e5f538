using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;

namespace Qplet.GraphQL.Server.Mail;

public sealed class PickupTransportTests
{
    [Fact]
    public async Task Server_WithAPickupDirectory_WritesMailsToFiles()
    {
        using var server = new ServerFactory();
        var folder = Path.Combine(server.Folder, "mail");
        server.With("Mail:PickupDirectory", folder);
        var (user, _, _) = await server.AddUserAsync();
        var contexts = server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>();
        var mail = new OutgoingMail
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            To = "ada@example.com",
            Subject = "A code",
            Body = "123456",
            NextAttemptAt = user.CreatedAt,
            CreatedAt = user.CreatedAt,
        };
        await using (var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            db.Add(mail);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        // The background service may send the mail first, or the call may: the lease lets one of them do so.
        await server.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, $"{mail.Id:N}.eml");
        await Eventually.IsTrueAsync(() => File.Exists(file));

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldContain("ada@example.com");
    }

    [Fact]
    public async Task SendAsync_Mail_IsLoggedByItsFileAlone()
    {
        var folder = Directory.CreateTempSubdirectory("qplet-mail-").FullName;
        var log = new KeptLog();
        using var message = new MimeMessage
        {
            MessageId = "1@localhost",
            Subject = "A code",
            Body = new TextPart("plain") { Text = "123456" },
        };
        message.To.Add(MailboxAddress.Parse("ada@example.com"));
        try
        {
            await new PickupTransport(folder, log).SendAsync(message, TestContext.Current.CancellationToken);

            File.Exists(Path.Combine(folder, "1.eml")).ShouldBeTrue();
            log.Lines.ShouldBe([$"A mail is in the file {Path.Combine(folder, "1.eml")}."]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class KeptLog : ILogger<PickupTransport>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
