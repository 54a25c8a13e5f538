namespace Qplet.GraphQL.TypeSystem;

/// <summary>When an authorization is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs, which then never does for others.</summary>
    BeforeResolver,

    /// <summary>After the resolver, so the policy can look at its result.</summary>
    AfterResolver,
}
