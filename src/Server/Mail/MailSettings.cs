namespace Qplet.GraphQL.Server.Mail;

/// <summary>How mail leaves the server (configuration section <c>Mail</c>).</summary>
internal sealed class MailSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>The SMTP server; without it mails go to <see cref="PickupDirectory" />, if there is one.</summary>
    public string? Host { get; set; }

    /// <summary>The port of the SMTP server: 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted (STARTTLS): yes.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>The user at the SMTP server; none for a server that asks for none.</summary>
    public string? UserName { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>
    /// A folder that mails are written to as files, for tests and development; in Development <c>outgoing-mail</c> unless <see cref="Host" /> is set.
    /// </summary>
    public string? PickupDirectory { get; set; }
}
