namespace Qplet.GraphQL.TypeSystem;

/// <summary>The point at which an authorization requirement is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver, which does not run if access is denied.</summary>
    BeforeResolver,

    /// <summary>After the resolver, whose result is available to the policy.</summary>
    AfterResolver,
}
