namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries that callers need before they have an account or can sign in.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>
    /// Whether the e-mail address is available for a new account. A client may ask 60 times within 15 minutes, here and by <c>register</c> together; then the
    /// field is null, with an error RATE_LIMITED.
    /// </summary>
    /// <param name="email">The e-mail address. If it is not valid, the field is null, with an error INVALID_INPUT.</param>
    public static async Task<bool?> IsEmailAvailableAsync(string email, ClientAddress client, Registration registration, CancellationToken cancellationToken)
    {
        if (!InputValidation.IsEmail(email.Trim()))
        {
            throw AccessErrors.InvalidArgument(DomainErrors.NotEmail("email"));
        }
        try
        {
            return await registration.IsEmailAvailableAsync(email, client, cancellationToken);
        }
        catch (LimitExceededException exception)
        {
            throw AccessErrors.RateLimited(exception);
        }
    }
}
