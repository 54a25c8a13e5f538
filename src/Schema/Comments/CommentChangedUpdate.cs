using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The event that a comment or reply was edited, hidden, pinned, unpinned or deleted.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Comment">
/// The comment in its current state. Null in the first update, and if the comment has been deleted since or you may no longer see its subject.
/// </param>
/// <param name="DeletedCommentId">The ID of the comment if it was deleted, otherwise null.</param>
[ObjectType("CommentChanged")]
public sealed record CommentChangedUpdate(string Cursor, Comment? Comment, [property: ID<Comment>] Guid? DeletedCommentId) : ILiveUpdate;
