using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Lets only callers that meet a policy or have a role read a field: on a method or property that field, on a class of root fields all of them, on an object
/// type's class every field of the type, whichever way leads to it.
/// Several attributes must all be met. Without policy and roles it asks for a signed-in caller.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Asks for a signed-in caller.</summary>
    public AuthorizeAttribute() { }

    /// <summary>Asks for a policy.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The policy to meet; null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>Roles of which the caller must have one; null or empty for any.</summary>
    public string[]? Roles { get; init; }

    /// <summary>When the check runs.</summary>
    public ApplyPolicy Apply { get; init; } = ApplyPolicy.BeforeResolver;
}
