namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The recipient of a message: a conversation or a user.</summary>
/// <param name="ConversationId">The ID of a conversation in which you take part.</param>
/// <param name="UserId">The ID of a user. The message goes to your private conversation with this user, which is started if it does not exist.</param>
[OneOf]
public sealed record MessageRecipientInput([property: ID<Conversation>] Guid? ConversationId = null, [property: ID<User>] Guid? UserId = null);
