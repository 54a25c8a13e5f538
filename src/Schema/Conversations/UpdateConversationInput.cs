namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The changes to a conversation. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="ConversationId">The ID of the conversation.</param>
/// <param name="Name">The name for all participants, at most 255 characters.</param>
public sealed record UpdateConversationInput([property: ID<Conversation>] Guid ConversationId, Optional<string> Name);
