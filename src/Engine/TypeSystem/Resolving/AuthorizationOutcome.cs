namespace Qplet.GraphQL.TypeSystem;

/// <summary>The result of an authorization check.</summary>
public enum AuthorizationOutcome
{
    /// <summary>The caller may read the field.</summary>
    Allowed,

    /// <summary>The caller is not signed in (code <c>AUTH_NOT_AUTHENTICATED</c>).</summary>
    NotAuthenticated,

    /// <summary>The caller lacks a role or does not meet the policy (code <c>AUTH_NOT_AUTHORIZED</c>).</summary>
    NotAuthorized,

    /// <summary>The policy does not exist (code <c>AUTH_POLICY_NOT_FOUND</c>).</summary>
    PolicyNotFound,

    /// <summary>The default policy does not exist (code <c>AUTH_NO_DEFAULT_POLICY</c>).</summary>
    NoDefaultPolicy,
}
