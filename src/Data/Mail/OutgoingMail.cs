using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Mail;

/// <summary>
/// A mail of plain text to a user. It is stored by the transaction that causes it, so it is sent if and only if that transaction commits, and survives a
/// restart.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>The key, which also becomes the mail's <c>Message-ID</c>: a mail that arrives twice is recognizable as one.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user whom the mail is for.</summary>
    public Guid UserId { get; set; }

    /// <summary>The reason for the mail.</summary>
    public MailKind Kind { get; set; }

    /// <summary>The address, as it was when the mail was stored.</summary>
    public string To { get; set; } = null!;

    /// <summary>The subject line.</summary>
    public string Subject { get; set; } = null!;

    /// <summary>The text, which may contain a secret; null from the moment the mail is sent or has failed.</summary>
    public string? Body { get; set; }

    /// <summary>How far the mail has come.</summary>
    public MailState State { get; set; }

    /// <summary>The number of attempts that have begun.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// When the mail is due: for its next attempt or, while a node is sending it, for another node to take over in case that one has crashed. Null once the
    /// mail is sent or has failed.
    /// </summary>
    public DateTime? NextAttemptAt { get; set; }

    /// <summary>The reason why the last attempt failed; null before the first failure.</summary>
    public string? LastError { get; set; }

    /// <summary>When the mail was stored.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the mail is no longer worth sending, such as after the end of the code in it; null if only the server's maximum age counts.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When the mail was sent or has failed; null while it waits.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>The user whom the mail is for.</summary>
    public User User { get; set; } = null!;
}
