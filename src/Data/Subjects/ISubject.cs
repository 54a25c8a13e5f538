namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity that notifications and events can be about: see <see cref="SubjectBuilderExtensions.IsSubject{T}" />.</summary>
public interface ISubject
{
    /// <summary>The key by which rows refer to the subject.</summary>
    Guid Uid { get; }
}
