using MimeKit;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Registers the sending of mail.</summary>
internal static partial class MailSetup
{
    private const string DevelopmentDirectory = "outgoing-mail";

    /// <summary>
    /// Registers the delivery with its settings. In Development, mails become files in the folder <c>outgoing-mail</c> if no server is set, so codes can be
    /// read there.
    /// </summary>
    /// <exception cref="SettingException">A setting is not valid.</exception>
    public static void AddQpletMail(this WebApplicationBuilder builder)
    {
        var settings = SettingsSection.Read<MailSettings>(builder.Configuration.GetSection(MailSettings.Section));
        (settings.Host, settings.UserName) = (SetOrNull(settings.Host), SetOrNull(settings.UserName));
        Check(settings);
        if (settings.Host is null && builder.Environment.IsDevelopment())
        {
            settings.PickupDirectory ??= DevelopmentDirectory;
        }
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<MailMetrics>();
        if (settings.Host is not null)
        {
            builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else if (settings.PickupDirectory is { } directory)
        {
            builder.Services.AddSingleton<IMailTransport>(provider => new PickupTransport(directory, provider.GetRequiredService<ILogger<PickupTransport>>()));
        }
        builder.Services.AddSingleton<MailDelivery>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<MailDelivery>());
    }

    /// <summary>Logs a warning if mails have nowhere to go.</summary>
    public static void WarnWithoutMailServer(this WebApplication app)
    {
        if (app.Services.GetService<IMailTransport>() is null)
        {
            LogNoServer(app.Logger);
        }
    }

    // A settings file may have the names without values.
    private static string? SetOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void Check(MailSettings settings)
    {
        if (!MailboxAddress.TryParse(settings.From, out var sender) || sender.Domain.Length == 0)
        {
            throw ServerErrors.MailSenderInvalid($"{MailSettings.Section}:{nameof(MailSettings.From)}", settings.From);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "No mail server is set, so no mail can be sent, such as the code of a password reset. Set Mail:Host and Mail:From, and if the server asks for them "
            + "Mail:Port, Mail:UserName and Mail:Password (environment variables: Mail__Host and so on)."
    )]
    private static partial void LogNoServer(ILogger logger);
}
