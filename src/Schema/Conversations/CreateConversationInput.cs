namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A new conversation.</summary>
/// <param name="Kind">PRIVATE for two users, GROUP for any number.</param>
/// <param name="ParticipantIds">
/// The IDs of the participants, at most 256. You always take part. There must be at least one other participant, and exactly one in a private
/// conversation.
/// </param>
/// <param name="Name">The name of a group, at most 255 characters. A private conversation cannot have a name.</param>
public sealed record CreateConversationInput(ConversationKind Kind, [property: ID<User>] IReadOnlyList<Guid> ParticipantIds, string? Name = null);
