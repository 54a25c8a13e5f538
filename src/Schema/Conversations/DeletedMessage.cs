using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message that was deleted.</summary>
/// <param name="MessageId">The ID of the deleted message.</param>
/// <param name="ConversationId">The ID of the conversation of the message.</param>
[ObjectType]
public sealed record DeletedMessage([property: ID<Message>] Guid MessageId, [property: ID<Conversation>] Guid ConversationId);
