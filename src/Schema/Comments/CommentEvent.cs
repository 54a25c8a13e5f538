using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The event that someone has written a comment or a reply.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Cursor">The position of the event. Pass it as `after` to resume the subscription after the event.</param>
public sealed record CommentEvent(Comment Comment, string Cursor) : ILiveUpdate;
