using System.Globalization;
using Qplet.GraphQL.Data.Mail;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Writes the mails about changes of e-mail addresses.</summary>
internal static class EmailMails
{
    /// <summary>Returns the mail with the code to the new address.</summary>
    public static OutgoingMail Code(EmailChange change, string code) =>
        Mail(
            change.UserId,
            MailKind.EmailChange,
            change.Email,
            "Confirm your e-mail address",
            $"""
            Someone, probably you, asked to use this e-mail address for an account.

            The code is {code}. It works once and expires after {Minutes(change.ExpiresAt - change.CreatedAt)} minutes.

            If it was not you, you can ignore this e-mail: nothing has changed.
            """,
            change.CreatedAt,
            change.ExpiresAt
        );

    /// <summary>Returns the notice of a request to the current address.</summary>
    public static OutgoingMail Requested(EmailChange change, string address) =>
        Mail(
            change.UserId,
            MailKind.EmailNotice,
            address,
            "Your e-mail address is about to change",
            """
            Someone, probably you, asked to change the e-mail address of your account. Until the new address is confirmed, yours stays valid.

            If it was not you, change or reset your password now: this discards the change and ends all other sessions.
            """,
            change.CreatedAt,
            expiresAt: null
        );

    /// <summary>Returns the notice of a change to the former address, with the code that undoes it.</summary>
    public static OutgoingMail Changed(EmailReversal reversal, string code) =>
        Mail(
            reversal.UserId,
            MailKind.EmailNotice,
            reversal.Email,
            "Your e-mail address was changed",
            $"""
            The e-mail address of your account was changed to another one. If it was you, there is nothing to do.

            If it was not you, the code {code} sets this address again and ends all sessions. It expires after {Days(
                reversal.ExpiresAt - reversal.CreatedAt
            )} days.
            You then set a new password by a reset.
            """,
            reversal.CreatedAt,
            reversal.ExpiresAt
        );

    private static OutgoingMail Mail(Guid userId, MailKind kind, string to, string subject, string body, DateTime now, DateTime? expiresAt) =>
        new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            UserId = userId,
            Kind = kind,
            To = to,
            Subject = subject,
            Body = body,
            NextAttemptAt = now,
            CreatedAt = now,
            ExpiresAt = expiresAt,
        };

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString(CultureInfo.InvariantCulture);

    private static string Days(TimeSpan time) => time.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);
}
