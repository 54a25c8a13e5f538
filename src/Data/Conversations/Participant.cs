using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>A user's participation in a conversation, with the user's own settings for it.</summary>
public sealed class Participant
{
    /// <summary>The key of the conversation.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The time when the user joined.</summary>
    public DateTime JoinedAt { get; set; }

    /// <summary>The time up to which the user has read the conversation, or null if the user never did.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>The number of messages from others that the user has not read.</summary>
    public int UnreadCount { get; set; }

    /// <summary>Whether the user has muted notifications of new messages.</summary>
    public bool IsMuted { get; set; }

    /// <summary>The user's own name for the conversation, or null if the user has not set one.</summary>
    public string? CustomName { get; set; }

    /// <summary>The conversation.</summary>
    public Conversation Conversation { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
