namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// What one <see cref="AuthorizeAttribute" /> asks for: policy and roles must both be met, of the roles any one. Neither: a signed-in caller.
/// </summary>
/// <param name="Policy">The policy; null for none.</param>
/// <param name="Roles">The roles; empty for any.</param>
/// <param name="Apply">When the check runs.</param>
public sealed record AuthorizationRequirement(string? Policy, IReadOnlyList<string> Roles, ApplyPolicy Apply)
{
    /// <summary>The key of the list of requirements among a field's <see cref="FieldDefinition.Features" />.</summary>
    public const string FeatureKey = "Authorization";
}
