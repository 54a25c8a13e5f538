using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>How you see a conversation.</summary>
/// <param name="IsMuted">Whether you want no notifications of new messages.</param>
/// <param name="CustomName">The name you gave the conversation for yourself.</param>
/// <param name="JoinedAt">Since when you take part.</param>
/// <param name="LastReadAt">When you last read the conversation to its end.</param>
[ObjectType]
public sealed record ConversationSettings(bool IsMuted, string? CustomName, DateTime JoinedAt, DateTime? LastReadAt);
