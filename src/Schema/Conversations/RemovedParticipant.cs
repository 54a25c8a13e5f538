using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>That a user takes part in a conversation no more.</summary>
/// <param name="Conversation">The conversation; null after you have left it yourself.</param>
/// <param name="User">The user who takes part no more.</param>
[ObjectType]
public sealed record RemovedParticipant(Conversation? Conversation, User User);
