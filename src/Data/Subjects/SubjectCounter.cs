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
}
