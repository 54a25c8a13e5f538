using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Changes of how you see a conversation. What is left out stays as it is; an explicit null clears.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="IsMuted">Whether you want no notifications of new messages.</param>
/// <param name="CustomName">A name for yourself: at most 255 characters.</param>
public sealed record UpdateConversationSettingsInput([property: ID<Conversation>] Guid ConversationId, Optional<bool?> IsMuted, Optional<string> CustomName);
