using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The removal of a user from a conversation.</summary>
/// <param name="Conversation">The conversation, or null if you have left it.</param>
/// <param name="User">The user who no longer takes part.</param>
[ObjectType]
public sealed record RemovedParticipant(Conversation? Conversation, User User);
