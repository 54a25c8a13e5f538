namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>A field that has changed since a change of it was proposed.</summary>
/// <param name="Field">The field.</param>
/// <param name="BaseValue">The value on which the proposed change is based, or null if the field was empty.</param>
/// <param name="CurrentValue">The current value, or null if the field is empty.</param>
/// <param name="ProposedValue">The proposed value, or null if the field would become empty.</param>
public sealed record FieldConflict(ContributionField Field, string? BaseValue, string? CurrentValue, string? ProposedValue);
