namespace Qplet.GraphQL.Data.Mail;

/// <summary>The reasons for which the server sends mail.</summary>
public enum MailKind
{
    /// <summary>The code by which a user sets a new password.</summary>
    PasswordReset,
}
