namespace Qplet.GraphQL.Data.Subjects;

/// <summary>An entity that users can comment on.</summary>
public interface ICommentable : ISubject
{
    /// <summary>The number of comments and replies, without hidden ones.</summary>
    int CommentCount { get; }
}
