using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
}
