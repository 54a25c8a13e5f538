using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Your settings of a conversation.</summary>
/// <param name="IsMuted">Whether you receive no notifications of new messages.</param>
/// <param name="CustomName">The name that only you see, or null if you have not set one.</param>
/// <param name="JoinedAt">The time when you joined the conversation.</param>
/// <param name="LastReadAt">The time when you last read the conversation to its end, or null if you never did.</param>
[ObjectType]
public sealed record ConversationSettings(bool IsMuted, string? CustomName, DateTime JoinedAt, DateTime? LastReadAt);
