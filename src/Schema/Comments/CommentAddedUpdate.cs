using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The event that someone has written a comment or a reply.</summary>
/// <param name="Cursor">The position of the event. Pass it as <c>after</c> to resume the subscription after the event.</param>
/// <param name="Comment">The comment, or null if it has been deleted since, or if you may no longer see its subject.</param>
[ObjectType("CommentAdded")]
public sealed record CommentAddedUpdate(string Cursor, Comment? Comment) : ILiveUpdate;
