namespace Qplet.GraphQL.CodeFirst;

/// <summary>The messages of fields that require authorization. Register it with the services of requests to replace the defaults.</summary>
public sealed record AuthorizationMessages
{
    /// <summary>The default messages.</summary>
    public static AuthorizationMessages Default { get; } = new();

    /// <summary>
    /// The message of <c>AUTH_NOT_AUTHENTICATED</c>, such as how to sign in. Default: "The current user is not authorized to access this resource."
    /// </summary>
    public string NotAuthenticated { get; init; } = CodeFirstErrors.NotAuthorized;
}
