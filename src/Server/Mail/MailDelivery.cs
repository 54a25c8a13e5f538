using System.Globalization;
using MimeKit;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>
/// Sends the stored mails in the background, together with the other nodes on the same database. A mail that cannot be sent is tried again after a growing
/// pause until it is too old. The log names neither contents nor recipients.
/// </summary>
internal sealed partial class MailDelivery(
    MailStore mails,
    PasswordResetIssuer resets,
    MailSettings settings,
    MailMetrics metrics,
    TimeProvider time,
    ILogger<MailDelivery> logger,
    IMailTransport? transport = null
) : BackgroundService
{
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_trimInterval = TimeSpan.FromHours(1);

    // What a node may need beyond the time limits of a mail: to record the result.
    private static readonly TimeSpan s_leaseReserve = TimeSpan.FromMinutes(1);

    private DateTime _nextTrimAt;

    /// <summary>Writes the mails that were requested, and sends those that are due, until none is left.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        await resets.IssueAsync(cancellationToken);
        var lease = settings.ConnectTimeout + settings.SendTimeout + s_leaseReserve;
        while (await mails.ClaimDueAsync(settings.MaxConnections, lease, cancellationToken) is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.Select(mail => DeliverAsync(mail, cancellationToken)));
        }
        await TrimAsync(cancellationToken);
        metrics.Update(await mails.GetBacklogAsync(cancellationToken));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pollInterval, time);
        do
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogInterrupted(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (ReasonAgainst(mail) is { } reason)
        {
            await FailAsync(mail, reason, cancellationToken);
            return;
        }

        try
        {
            using var message = Compose(mail);
            await (transport ?? throw ServerErrors.MailNotConfigured()).SendAsync(message, cancellationToken);
        }
        catch (MailException exception) when (exception.IsPermanent)
        {
            await FailAsync(mail, exception.Message, cancellationToken);
            return;
        }
        catch (MailException exception)
        {
            LogPostponed(mail.Id, mail.Attempts, exception.Message);
            await mails.PostponeAsync(mail, NextAttemptOf(mail), exception.Message, cancellationToken);
            return;
        }

        // The mail is out, so this must be recorded even if the server is asked to stop at this moment.
        await mails.MarkSentAsync(mail.Id, CancellationToken.None);
        metrics.CountSent();
    }

    private string? ReasonAgainst(OutgoingMail mail)
    {
        var now = time.UtcMoment();
        return mail.User.DeletedAt is not null ? "The account was deleted."
            : mail.User.IsBanned(now) ? "The user is banned."
            : now >= DeadlineOf(mail) ? TooOld(mail)
            : null;
    }

    private DateTime DeadlineOf(OutgoingMail mail)
    {
        var oldest = mail.CreatedAt + settings.MaxAge;
        return mail.ExpiresAt is { } expiry && expiry < oldest ? expiry : oldest;
    }

    /// <summary>Returns when to try again. At its deadline the mail is due in any case: to be marked as failed, with its text deleted.</summary>
    private DateTime NextAttemptOf(OutgoingMail mail)
    {
        var (next, deadline) = (time.UtcMoment() + MailSchedule.PauseAfter(mail.Attempts, Random.Shared.NextDouble()), DeadlineOf(mail));
        return next < deadline ? next : deadline;
    }

    private static string TooOld(OutgoingMail mail) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"It could not be sent in time: {mail.Attempts - 1} attempts.{(mail.LastError is { } error ? $" {error}" : "")}"
        );

    private MimeMessage Compose(OutgoingMail mail)
    {
        if (!MailboxAddress.TryParse(mail.To, out var recipient))
        {
            throw ServerErrors.MailAddressInvalid();
        }
        var sender = MailboxAddress.Parse(settings.From);
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{sender.Domain}",
            Date = new DateTimeOffset(mail.CreatedAt),
            Subject = mail.Subject,
            Body = new TextPart("plain") { Text = mail.Body! },
        };
        message.From.Add(sender);
        message.To.Add(recipient);
        return message;
    }

    private async Task FailAsync(OutgoingMail mail, string reason, CancellationToken cancellationToken)
    {
        LogFailed(mail.Id, reason);
        await mails.MarkFailedAsync(mail.Id, reason, cancellationToken);
        metrics.CountFailed();
    }

    private async Task TrimAsync(CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        if (now < _nextTrimAt)
        {
            return;
        }
        await mails.TrimAsync(now - settings.Retention, cancellationToken);
        _nextTrimAt = now + s_trimInterval;
    }

    [LoggerMessage(1, LogLevel.Warning, "Mail {Id} was not sent at attempt {Attempt}; it is tried again later. {Reason}")]
    private partial void LogPostponed(Guid id, int attempt, string reason);

    [LoggerMessage(2, LogLevel.Error, "Mail {Id} has failed and is not tried again. {Reason}")]
    private partial void LogFailed(Guid id, string reason);

    [LoggerMessage(3, LogLevel.Error, "The sending of mail was interrupted; it continues shortly.")]
    private partial void LogInterrupted(Exception exception);
}
