namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The result of <c>deleteComment</c>.</summary>
/// <param name="DeletedId">The ID of the deleted comment, or null if the comment has replies and was hidden instead.</param>
/// <param name="Comment">The hidden comment, or null if the comment was deleted.</param>
[ObjectType]
public sealed record DeleteCommentPayload([property: ID<Comment>] Guid? DeletedId, Comment? Comment);
