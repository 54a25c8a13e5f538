using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment or reply was written.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Cursor">Where this event stands: give it as `after` to resume behind it.</param>
public sealed record CommentEvent(Comment Comment, string Cursor);
