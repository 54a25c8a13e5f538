namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Sends mail; given by the host.</summary>
public interface IMailSender
{
    /// <summary>Takes the mail over for sending and returns without waiting for its delivery, so that the time taken tells nothing of the address.</summary>
    ValueTask SendAsync(MailMessage message, CancellationToken cancellationToken);
}
