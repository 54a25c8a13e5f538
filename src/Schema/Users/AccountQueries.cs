namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries that callers need before they have an account or can sign in.</summary>
[QueryType]
public static class AccountQueries
{
    /// <summary>
    /// Whether no account uses the e-mail address. At most 60 checks from one IP address are allowed within 15 minutes; calls of <c>register</c> count as well.
    /// Beyond that, the field is null, with an error RATE_LIMITED, whose <c>extensions.retryIn</c> is the time to wait in seconds.
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
