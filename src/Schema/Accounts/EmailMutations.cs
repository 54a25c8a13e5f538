using Qplet.GraphQL.Schema.Settings;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Mutations of e-mail addresses.</summary>
[MutationType]
public static class EmailMutations
{
    /// <summary>
    /// Mails a code to a new e-mail address, with which <c>confirmEmailChange</c> changes your address. Until then, your current address stays valid; it
    /// receives a notice. A newer request replaces this one. At most 3 requests are allowed within 15 minutes.
    /// </summary>
    /// <param name="email">The new e-mail address.</param>
    /// <param name="password">Your password.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<ValidationException>]
    [Error<InvalidCredentialsException>]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "userSettings")]
    public static Task<AccountSettings> RequestEmailChangeAsync(
        string email,
        string password,
        Viewer viewer,
        EmailWriter emails,
        CancellationToken cancellationToken
    ) => emails.RequestAsync(viewer.RequireId(), email, password, cancellationToken);

    /// <summary>
    /// Changes your e-mail address to the one that the code was mailed to. The former address receives a notice with a code that undoes the change. At most 5
    /// codes can be tried within 15 minutes.
    /// </summary>
    /// <param name="code">The code.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<User> ConfirmEmailChangeAsync(string code, Viewer viewer, EmailWriter emails, CancellationToken cancellationToken) =>
        emails.ConfirmAsync(viewer.RequireId(), code, cancellationToken);

    /// <summary>
    /// Undoes a change of the e-mail address, with the code that was mailed to the former address. All sessions of the account end, and its password no longer
    /// works: set a new one with <c>requestPasswordReset</c>. The code is valid for 7 days. At most 5 codes for an e-mail address, and 20 from one IP address,
    /// can be tried within 15 minutes.
    /// </summary>
    /// <param name="email">The former e-mail address.</param>
    /// <param name="code">The code.</param>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<User> UndoEmailChangeAsync(string email, string code, ClientAddress client, EmailWriter emails, CancellationToken cancellationToken) =>
        emails.UndoAsync(email, code, client, cancellationToken);
}
