using MimeKit;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Writes mails as files to a folder, and logs where they are.</summary>
internal sealed partial class PickupTransport(string directory, ILogger<PickupTransport> logger) : IMailTransport
{
    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetFullPath(directory), $"{message.MessageId!.Split('@')[0]}.eml");
        var unfinished = file + ".part";
        try
        {
            Directory.CreateDirectory(directory);
            await message.WriteToAsync(unfinished, cancellationToken);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ServerErrors.MailNotSent(exception);
        }
        LogWritten(file);
    }

    [LoggerMessage(1, LogLevel.Information, "A mail is in the file {File}.")]
    private partial void LogWritten(string file);
}
