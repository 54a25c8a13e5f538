using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Names what is reacted to: a track, album, release or comment; the other keys are null.</summary>
public sealed record ReactionTarget(SubjectKey? Subject, Guid? CommentId)
{
    /// <summary>Names a track, album or release.</summary>
    public static ReactionTarget Of(SubjectKey subject) => new(subject, null);

    /// <summary>Names a release.</summary>
    public static ReactionTarget Release(int id) => Of(SubjectKey.Release(id));

    /// <summary>What a global identifier names.</summary>
    /// <exception cref="ValidationException">It is not one of a track, album, release or comment.</exception>
    public static ReactionTarget Of(string id, string field) =>
        GlobalId.TryDecode(id, out var typeName, out var key) && typeName == nameof(Data.Comments.Comment) && Guid.TryParse(key, out var comment)
            ? Comment(comment)
            : Of(SubjectKey.Of(id) ?? throw DomainErrors.NotReactable(field));

    /// <summary>Names a comment.</summary>
    public static ReactionTarget Comment(Guid id) => new(null, id);

    /// <summary>The name under which events about its reactions are recorded.</summary>
    public string OutboxSubject => CommentId is { } comment ? Data.Outbox.OutboxSubject.Comment(comment) : Subject!.OutboxSubject;
}
