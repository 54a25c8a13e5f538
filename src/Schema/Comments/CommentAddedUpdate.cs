using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The event that someone has written a comment or a reply.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Comment">The comment. Null in the first update, and if the comment has been deleted since or you may no longer see its subject.</param>
[ObjectType("CommentAdded")]
public sealed record CommentAddedUpdate(string Cursor, Comment? Comment) : ILiveUpdate;
