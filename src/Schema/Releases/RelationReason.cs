namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A reason why two releases are related.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Count">The number of users, details or subcategories that both releases have in common.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record RelationReason(RelationReasonKind Kind, int Count)
{
    /// <summary>Returns the reasons for a related release.</summary>
    internal static IEnumerable<RelationReason> Of(RelatedRelease related)
    {
        if (related.SharedAudience > 0)
        {
            yield return new(RelationReasonKind.SharedAudience, related.SharedAudience);
        }
        if (related.SharedDetails > 0)
        {
            yield return new(RelationReasonKind.SharedDetails, related.SharedDetails);
        }
        if (related.IsSameSubcategory)
        {
            yield return new(RelationReasonKind.SameSubcategory, 1);
        }
    }
}
