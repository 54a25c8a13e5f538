namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries that callers need before they have an account or can sign in.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>Whether the e-mail address is available for a new account.</summary>
    /// <param name="email">The e-mail address. If it is not valid, the field is null, with an error INVALID_INPUT.</param>
    public static async Task<bool?> IsEmailAvailableAsync(string email, Registration registration, CancellationToken cancellationToken) =>
        InputValidation.IsEmail(email.Trim())
            ? await registration.IsEmailAvailableAsync(email, cancellationToken)
            : throw AccessErrors.InvalidArgument(DomainErrors.NotEmail("email"));
}
