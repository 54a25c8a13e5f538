using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Requires that callers meet a policy or have a role to read a field. On a method or property, it protects that field; on a class of root fields, all of its
/// fields; on the class of an object type, every field of the type, regardless of how it is reached. If there are several attributes, all must be met. Without
/// policy and roles, the caller must be signed in.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Requires a signed-in caller.</summary>
    public AuthorizeAttribute() { }

    /// <summary>Requires that the caller meets a policy.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The required policy; null if no policy is required.</summary>
    public string? Policy { get; init; }

    /// <summary>The roles of which the caller must have at least one; null or empty if no role is required.</summary>
    public string[]? Roles { get; init; }

    /// <summary>When to check the requirement.</summary>
    public ApplyPolicy Apply { get; init; } = ApplyPolicy.BeforeResolver;
}
