namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The kind of subject that can be commented on.</summary>
public enum SubjectKind
{
    /// <summary>A track.</summary>
    Track,

    /// <summary>An album.</summary>
    Album,

    /// <summary>A release.</summary>
    Release,
}
