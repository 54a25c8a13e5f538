using MimeKit;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>A way for mail to leave the server.</summary>
internal interface IMailTransport
{
    /// <summary>Sends a mail. Completes when the other side has taken responsibility for it.</summary>
    /// <exception cref="MailException">The mail was not sent.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
