namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A requirement for reading a field: the caller meets the policy and has at least one of the roles. Without policy and roles, the caller must be signed in.
/// </summary>
/// <param name="Policy">The policy; null if no policy is required.</param>
/// <param name="Roles">The accepted roles; empty if no role is required.</param>
/// <param name="Apply">When the check runs.</param>
public sealed record AuthorizationRequirement(string? Policy, IReadOnlyList<string> Roles, ApplyPolicy Apply)
{
    /// <summary>The key of the list of requirements in <see cref="FieldDefinition.Features" />.</summary>
    public const string FeatureKey = "Authorization";
}
