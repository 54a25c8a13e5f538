namespace Qplet.GraphQL.Data.Releases;

/// <summary>The list of related releases to which a release belongs.</summary>
public enum ReleaseRelation
{
    /// <summary>The releases that interest those who hype the release.</summary>
    Recommendation,

    /// <summary>The releases of the same subcategory that have the most in common with the release.</summary>
    Similar,
}
