using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>What may be asked before an account is there or can be signed in to.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>Whether an account can be registered with the e-mail address, because no other uses it.</summary>
    /// <param name="email">A valid address; others are an error INVALID_INPUT.</param>
    public static Task<bool> IsEmailAvailableAsync(string email, Registration registration, CancellationToken cancellationToken) =>
        registration.IsEmailAvailableAsync(email, cancellationToken);

    /// <summary>
    /// Whether the code of a password reset can be used. It stays usable. Only a few codes can be tried for each address within 15 minutes, right or wrong,
    /// here and in <c>resetPassword</c> together;
    /// more are an error RATE_LIMITED.
    /// </summary>
    /// <param name="email">The address that the code was mailed to.</param>
    /// <param name="code">The code.</param>
    public static Task<bool> IsPasswordResetCodeValidAsync(string email, string code, PasswordResetWriter resets, CancellationToken cancellationToken) =>
        resets.IsCodeValidAsync(email, code, cancellationToken);
}
