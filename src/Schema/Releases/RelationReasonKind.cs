namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The kind of reason why two releases are related.</summary>
public enum RelationReasonKind
{
    /// <summary>The same users hype both releases.</summary>
    SharedAudience,

    /// <summary>Details of both releases have the same name and value.</summary>
    SharedDetails,

    /// <summary>Both releases have the same subcategory.</summary>
    SameSubcategory,
}
