namespace Qplet.GraphQL.Data.Mail;

/// <summary>How far an outgoing mail has come.</summary>
public enum MailState
{
    /// <summary>It waits for its first or next attempt, or is being sent.</summary>
    Waiting,

    /// <summary>A mail server has accepted it.</summary>
    Sent,

    /// <summary>It was refused for good, or grew too old; it is not tried again.</summary>
    Failed,
}
