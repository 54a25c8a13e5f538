using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A new conversation.</summary>
/// <param name="Type">PRIVATE for two users, GROUP for any number.</param>
/// <param name="Participants">
/// Those who take part, at most 256; you do in any case. There must be someone else, and in a private conversation exactly one.
/// </param>
/// <param name="Name">The name of a group: at most 255 characters. A private conversation goes by the names of its participants.</param>
public sealed record CreateConversationInput(ConversationKind Type, [property: ID<User>] IReadOnlyList<Guid> Participants, string? Name = null);
