using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment that was deleted.</summary>
/// <param name="Id">The ID of the comment.</param>
/// <param name="IsHidden">Whether the comment was hidden instead of deleted, because it has replies.</param>
public sealed record DeletedComment([property: ID<Comment>] Guid Id, bool IsHidden);
