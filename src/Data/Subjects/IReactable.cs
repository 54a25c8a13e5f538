namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity that users can react to.</summary>
public interface IReactable : ISubject
{
    /// <summary>The number of users who like it.</summary>
    int LikeCount { get; }
}
