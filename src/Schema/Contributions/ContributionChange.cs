using System.Globalization;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The change of one field in a contribution. The values are texts: names of enum values, IDs and codes as in the input of the mutations.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">The value on which the change is based, or null if the field was empty or the date or source is new.</param>
/// <param name="After">The proposed value, or null if the field becomes empty or the date or source is deleted.</param>
public sealed record ContributionChange(ContributionField Field, string? Before, string? After)
{
    /// <summary>Returns a stored change as clients see it.</summary>
    internal static ContributionChange Of(FieldChange change) => new(change.Field, Show(change.Field, change.Before), Show(change.Field, change.After));

    /// <summary>Returns a stored value as clients see it: the global ID of a platform, and other values as they are.</summary>
    internal static string? Show(ContributionField field, string? value) =>
        field == ContributionField.PlatformId && value is not null ? GlobalId.Encode(nameof(Platform), int.Parse(value, CultureInfo.InvariantCulture)) : value;
}
