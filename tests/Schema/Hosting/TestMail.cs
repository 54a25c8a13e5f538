using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>Keeps the mails that were sent.</summary>
public sealed class TestMail : IMailSender
{
    public List<MailMessage> Sent { get; } = [];

    public ValueTask SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        Sent.Add(message);
        return ValueTask.CompletedTask;
    }
}
