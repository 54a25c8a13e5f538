namespace Qplet.GraphQL.Server.Mail;

/// <summary>The sending of mail (configuration section <c>Mail</c>).</summary>
internal sealed class MailSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>The host name of the SMTP server. Without it, mails go to <see cref="PickupDirectory" /> if that is set. Default: not set.</summary>
    public string? Host { get; set; }

    /// <summary>The port of the SMTP server. Default: 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted: by TLS from the start on port 465, otherwise by STARTTLS. Default: true.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>The user name at the SMTP server; not set for a server that needs none. Default: not set.</summary>
    public string? UserName { get; set; }

    /// <summary>The password at the SMTP server. Default: not set.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address. Default: <c>no-reply@localhost</c>.</summary>
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>
    /// A folder that mails are written to as files, for development and tests. Default: <c>outgoing-mail</c> in Development if <see cref="Host" /> is not
    /// set, otherwise not set.
    /// </summary>
    public string? PickupDirectory { get; set; }

    /// <summary>The most mails that a node sends at the same time, each over a connection of its own. Default: 4.</summary>
    public int MaxConnections { get; set; } = 4;

    /// <summary>The time within which the SMTP server must accept a connection and greet. Default: 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The time within which the SMTP server must accept a mail once it has greeted. Default: 1 minute.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The age at which a mail that could not be sent is marked as failed. Default: 1 day.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a mail may wait until <c>/health/ready</c> reports <c>Degraded</c>. Default: 10 minutes.</summary>
    public TimeSpan WarningAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the records of sent and failed mails are kept, without their texts. Default: 30 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);
}
