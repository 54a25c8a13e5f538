using System.Globalization;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The change of one field in a contribution. The values are texts: names of enum values, IDs and codes as in the input of the mutations.</summary>
/// <param name="Field">The field.</param>
/// <param name="Base">The value on which the change is based, or null if the field was empty or the date or source is new.</param>
/// <param name="After">The proposed value, or null if the field becomes empty or the date or source is deleted.</param>
/// <param name="IsGated">Whether the caller's plan does not show the value on which the change is based.</param>
public sealed record ContributionChange(ContributionField Field, string? Base, string? After, bool IsGated)
{
    /// <summary>Returns the changes of a contribution as a caller who may see the contribution sees them.</summary>
    internal static IEnumerable<ContributionChange> Of(Contribution contribution, Viewer viewer)
    {
        // The other callers who see contributions are the publisher and admins, who see the details with every plan.
        var isOfOthers = viewer.Is(contribution.AuthorId) && !viewer.IsAdmin;
        return from change in Contribution.Parse(contribution.Changes)
            let isGated = isOfOthers && change is { Field: ContributionField.Details, Before: not null } && viewer.Plan < PlanFeature.ReleaseDetails.Plan
            select new ContributionChange(change.Field, isGated ? null : Show(change.Field, change.Before), Show(change.Field, change.After), isGated);
    }

    /// <summary>Returns a stored value as clients see it: the global ID of a platform, and other values as they are.</summary>
    internal static string? Show(ContributionField field, string? value) =>
        field == ContributionField.PlatformId && value is not null ? GlobalId.Encode(nameof(Platform), int.Parse(value, CultureInfo.InvariantCulture)) : value;
}
