namespace Qplet.GraphQL.Data.Contributions;

/// <summary>The change of one field in a contribution.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">The value on which the change is based, or null if the field was empty.</param>
/// <param name="After">The proposed value, or null if the field becomes empty.</param>
public sealed record FieldChange(ContributionField Field, string? Before, string? After);
