using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message that was deleted.</summary>
/// <param name="MessageId">The identifier of the message that was deleted.</param>
/// <param name="ConversationId">The identifier of its conversation.</param>
[ObjectType]
public sealed record DeletedMessage([property: ID<Message>] Guid MessageId, [property: ID<Conversation>] Guid ConversationId);
