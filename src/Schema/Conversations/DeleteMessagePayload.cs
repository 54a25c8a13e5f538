namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The result of <c>deleteMessage</c>.</summary>
/// <param name="DeletedId">The ID of the deleted message.</param>
/// <param name="Conversation">The conversation of the message, or null if you do not take part in it.</param>
[ObjectType]
public sealed record DeleteMessagePayload([property: ID<Message>] Guid DeletedId, Conversation? Conversation);
