namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Who may read a field: callers who meet the policy and have one of the roles; with neither, every caller who is signed in.
/// </summary>
/// <param name="Policy">The policy; null for none.</param>
/// <param name="Roles">The roles; empty for any.</param>
/// <param name="Apply">When the check runs.</param>
public sealed record AuthorizationRequirement(string? Policy, IReadOnlyList<string> Roles, ApplyPolicy Apply)
{
    /// <summary>The key of the list of requirements among a field's <see cref="FieldDefinition.Features" />.</summary>
    public const string FeatureKey = "Authorization";
}
