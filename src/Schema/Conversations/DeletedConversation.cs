using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A conversation that was deleted.</summary>
/// <param name="ConversationId">The ID of the deleted conversation.</param>
[ObjectType]
public sealed record DeletedConversation([property: ID<Conversation>] Guid ConversationId);
