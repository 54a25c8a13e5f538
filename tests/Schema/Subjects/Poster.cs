using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>A kind of subject that only the tests have.</summary>
public sealed class Poster : ICommentable, IReactable
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Slogan { get; set; } = "";

    public Guid DesignerId { get; set; }

    public int CommentCount { get; set; }

    public int LikeCount { get; set; }

    Guid ISubject.Uid => Id;
}
