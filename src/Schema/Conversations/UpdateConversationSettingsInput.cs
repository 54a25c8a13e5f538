namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The changes to your settings of a conversation. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="ConversationId">The ID of the conversation.</param>
/// <param name="IsMuted">Whether you receive no notifications of new messages.</param>
/// <param name="CustomName">A name that only you see, at most 255 characters.</param>
public sealed record UpdateConversationSettingsInput([property: ID<Conversation>] Guid ConversationId, Optional<bool?> IsMuted, Optional<string> CustomName);
