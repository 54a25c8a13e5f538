using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Wires the sending of mail.</summary>
internal static class MailSetup
{
    /// <summary>Registers the queue with its settings.</summary>
    public static void AddQpletMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings());
        builder.Services.AddSingleton<MailQueue>();
        builder.Services.AddSingleton<IMailSender>(static provider => provider.GetRequiredService<MailQueue>());
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<MailQueue>());
    }
}
