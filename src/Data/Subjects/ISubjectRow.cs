namespace Qplet.GraphQL.Data.Subjects;

/// <summary>A row that is about a subject.</summary>
public interface ISubjectRow
{
    /// <summary>The name of the subject's kind.</summary>
    string SubjectKind { get; set; }

    /// <summary>The key of the subject.</summary>
    Guid SubjectId { get; set; }
}
