namespace Qplet.GraphQL.Data.Complaints;

/// <summary>The one who has deleted the subject of a complaint.</summary>
public enum SubjectRemoval
{
    /// <summary>Its author or owner.</summary>
    Author,

    /// <summary>An admin.</summary>
    Moderator,
}
