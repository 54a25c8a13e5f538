using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries that callers need before they have an account or can sign in.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>Whether the e-mail address is available for a new account.</summary>
    /// <param name="email">The e-mail address. If it is not valid, the error INVALID_INPUT is returned.</param>
    public static Task<bool> IsEmailAvailableAsync(string email, Registration registration, CancellationToken cancellationToken) =>
        registration.IsEmailAvailableAsync(email, cancellationToken);

    /// <summary>
    /// Whether the code of a password reset is valid. The code stays valid. The number of codes that can be tried per address within 15 minutes, here and
    /// in <c>resetPassword</c> together, is limited; if it is exceeded, the error RATE_LIMITED is returned.
    /// </summary>
    /// <param name="email">The e-mail address to which the code was sent.</param>
    /// <param name="code">The code.</param>
    public static Task<bool> IsPasswordResetCodeValidAsync(string email, string code, PasswordResetWriter resets, CancellationToken cancellationToken) =>
        resets.IsCodeValidAsync(email, code, cancellationToken);
}
