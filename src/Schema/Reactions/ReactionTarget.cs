using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Identifies the target of a reaction: a track, an album, a release or a comment. Exactly one of the keys is set.</summary>
public sealed record ReactionTarget(SubjectKey? Subject, Guid? CommentId)
{
    /// <summary>Returns the target for a track, an album or a release.</summary>
    public static ReactionTarget Of(SubjectKey subject) => new(subject, null);

    /// <summary>Returns the key of a release.</summary>
    public static ReactionTarget Release(int id) => Of(SubjectKey.Release(id));

    /// <summary>Returns the target with this global ID.</summary>
    /// <exception cref="ValidationException">The ID is not that of a track, an album, a release or a comment.</exception>
    public static ReactionTarget Of(string id, string field) =>
        GlobalId.TryDecode(id, out var typeName, out var key) && typeName == nameof(Data.Comments.Comment) && Guid.TryParse(key, out var comment)
            ? Comment(comment)
            : Of(SubjectKey.Of(id) ?? throw DomainErrors.NotReactable(field));

    /// <summary>Returns the target for a comment.</summary>
    public static ReactionTarget Comment(Guid id) => new(null, id);

    /// <summary>The name under which events about the reactions to the target are recorded.</summary>
    public string OutboxSubject => CommentId is { } comment ? Data.Outbox.OutboxSubject.Comment(comment) : Subject!.OutboxSubject;
}
