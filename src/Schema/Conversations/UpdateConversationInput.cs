using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Changes of a conversation. What is left out stays as it is; an explicit null clears.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Name">The name, for all participants: at most 255 characters.</param>
public sealed record UpdateConversationInput([property: ID<Conversation>] Guid ConversationId, Optional<string> Name);
