namespace Qplet.GraphQL.TypeSystem;

/// <summary>What came of an authorization check.</summary>
public enum AuthorizationOutcome
{
    /// <summary>The caller may read the field.</summary>
    Allowed,

    /// <summary>Nobody is signed in (AUTH_NOT_AUTHENTICATED).</summary>
    NotAuthenticated,

    /// <summary>The caller lacks a role or does not meet the policy (AUTH_NOT_AUTHORIZED).</summary>
    NotAuthorized,

    /// <summary>There is no policy of that name (AUTH_POLICY_NOT_FOUND).</summary>
    PolicyNotFound,

    /// <summary>There is no default policy (AUTH_NO_DEFAULT_POLICY).</summary>
    NoDefaultPolicy,
}
