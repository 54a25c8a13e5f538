using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A comment that was deleted.</summary>
/// <param name="Id">The comment's identifier.</param>
/// <param name="IsHidden">Whether it was only hidden, because it has replies.</param>
public sealed record DeletedComment([property: ID<Comment>] Guid Id, bool IsHidden);
