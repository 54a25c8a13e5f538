using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Sends mails to an SMTP server (RFC 5321), each over its own connection and within the time limits of the settings.</summary>
internal sealed class SmtpTransport(MailSettings settings, TimeProvider time) : IMailTransport
{
    private const int ImplicitTlsPort = 465;
    private const int FirstPermanentCode = 500;

    private SecureSocketOptions Security =>
        !settings.UseTls ? SecureSocketOptions.None
        : settings.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        // Without a limit of its own: the tokens below bound all that the client waits for.
        using var client = new SmtpClient { Timeout = Timeout.Infinite };
        try
        {
            await WithinAsync(
                settings.ConnectTimeout,
                token => client.ConnectAsync(settings.Host!, settings.Port, Security, token),
                "The mail server did not answer in time.",
                cancellationToken
            );
            await WithinAsync(
                settings.SendTimeout,
                token => TransmitAsync(client, message, token),
                "The mail server did not accept the mail in time.",
                cancellationToken
            );
        }
        catch (SmtpCommandException exception)
        {
            throw ServerErrors.MailRefused((int)exception.StatusCode, IsPermanent(exception), exception);
        }
        catch (Exception exception) when (IsTemporary(exception))
        {
            throw ServerErrors.MailNotSent(exception);
        }
    }

    private async Task TransmitAsync(SmtpClient client, MimeMessage message, CancellationToken cancellationToken)
    {
        if (settings.UserName is { } userName)
        {
            await client.AuthenticateAsync(userName, settings.Password ?? "", cancellationToken);
        }

        // The connection ends with the client. A server that is silent after it has accepted the mail must not count as a failure, so QUIT is not awaited.
        await client.SendAsync(message, cancellationToken);
    }

    private async Task WithinAsync(TimeSpan limit, Func<CancellationToken, Task> step, string timeoutMessage, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await step(either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw ServerErrors.MailTimedOut(timeoutMessage, exception);
        }
    }

    /// <summary>A refused sender or greeting is the fault of the settings, which can be corrected before the mail is too old.</summary>
    private static bool IsPermanent(SmtpCommandException exception) =>
        (int)exception.StatusCode >= FirstPermanentCode && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static bool IsTemporary(Exception exception) =>
        exception
            is SocketException
                or IOException
                or ProtocolException
                or CommandException
                or MailKit.Security.AuthenticationException
                or System.Security.Authentication.AuthenticationException
                or SslHandshakeException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or NotSupportedException
                or TimeoutException;
}
