using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Wires the sending of mail.</summary>
internal static class MailSetup
{
    private const string DevelopmentDirectory = "outgoing-mail";

    /// <summary>
    /// Registers the queue with its settings. In Development, mails that no server is set for are files in the folder <c>outgoing-mail</c>, so that codes can
    /// be read there.
    /// </summary>
    public static void AddQpletMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings();
        if (settings.Host is null && builder.Environment.IsDevelopment())
        {
            settings.PickupDirectory ??= DevelopmentDirectory;
        }
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<MailQueue>();
        builder.Services.AddSingleton<IMailSender>(static provider => provider.GetRequiredService<MailQueue>());
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<MailQueue>());
    }
}
