namespace Qplet.GraphQL.Data.Subjects;

/// <summary>A count of rows about a subject, which the row of the subject keeps.</summary>
public enum SubjectCounter
{
    /// <summary>Its comments and replies, without hidden ones.</summary>
    Comments,

    /// <summary>The users who like it.</summary>
    Likes,

    /// <summary>The users who dislike it.</summary>
    Dislikes,

    /// <summary>The users who are looking forward to it.</summary>
    Hypes,

    /// <summary>Its views. They are counted by <see cref="Usage.UsageCounts" />, and views in another service may be included.</summary>
    Views,

    /// <summary>Its playbacks. They are counted by <see cref="Usage.UsageCounts" />, and playbacks in another service may be included.</summary>
    Playbacks,

    /// <summary>The posts that share it.</summary>
    Shares,
}
