using System.Net;
using System.Net.Mail;
using System.Threading.Channels;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>
/// Sends mail in the background, so that no request waits for a mail server. What cannot be sent is logged, without its content and recipient.
/// </summary>
internal sealed partial class MailQueue(MailSettings settings, ILogger<MailQueue> logger) : BackgroundService, IMailSender
{
    private const int Capacity = 1000;

    private readonly Channel<Schema.Sessions.MailMessage> _waiting = Channel.CreateBounded<Schema.Sessions.MailMessage>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    /// <inheritdoc />
    public ValueTask SendAsync(Schema.Sessions.MailMessage message, CancellationToken cancellationToken)
    {
        if (settings.Host is null && settings.PickupDirectory is null)
        {
            LogNotConfigured(logger);
        }
        else
        {
            _waiting.Writer.TryWrite(message);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                using var client = CreateClient();
                using var mail = new System.Net.Mail.MailMessage(settings.From, message.To, message.Subject, message.Body);
                await client.SendMailAsync(mail, stoppingToken);
            }
            catch (Exception exception) when (exception is SmtpException or IOException or FormatException or InvalidOperationException)
            {
                LogFailure(logger, exception.GetType().Name);
            }
        }
    }

    private SmtpClient CreateClient()
    {
        if (settings.Host is null)
        {
            Directory.CreateDirectory(settings.PickupDirectory!);
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Path.GetFullPath(settings.PickupDirectory!),
            };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Credentials = settings.UserName is null ? null : new NetworkCredential(settings.UserName, settings.Password),
        };
    }

    [LoggerMessage(1, LogLevel.Warning, "A mail is not sent: neither Mail:Host nor Mail:PickupDirectory is set.")]
    private static partial void LogNotConfigured(ILogger logger);

    [LoggerMessage(2, LogLevel.Error, "A mail could not be sent: {Reason}.")]
    private static partial void LogFailure(ILogger logger, string reason);
}
