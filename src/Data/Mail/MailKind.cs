namespace Qplet.GraphQL.Data.Mail;

/// <summary>The reasons for which the server sends mail.</summary>
public enum MailKind
{
    /// <summary>The code by which a user sets a new password.</summary>
    PasswordReset,

    /// <summary>The code by which a user confirms a new e-mail address.</summary>
    EmailChange,

    /// <summary>The notice to an e-mail address that the account is about to have another one, or has another one now.</summary>
    EmailNotice,

    /// <summary>The reminder of a release date in the user's calendar.</summary>
    Reminder,
}
