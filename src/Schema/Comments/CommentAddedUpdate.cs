using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The event that someone has written a comment or a reply.</summary>
/// <param name="Cursor">The position of the event log. Pass it as <c>after</c> to resume the subscription after this message.</param>
/// <param name="Comment">The comment. Null in the first message, and if the comment has been deleted since or you may no longer see its subject.</param>
[ObjectType("CommentAdded")]
public sealed record CommentAddedUpdate(string Cursor, Comment? Comment) : ILiveUpdate;
