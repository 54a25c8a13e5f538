using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>That a user takes part in a conversation, and how the user sees it.</summary>
public sealed class Participant
{
    /// <summary>The key of the conversation.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>Since when the user takes part.</summary>
    public DateTime JoinedAt { get; set; }

    /// <summary>When the user last read the conversation to its end.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>How many messages of others came since the user last read.</summary>
    public int UnreadCount { get; set; }

    /// <summary>Whether the user wants no notifications of new messages.</summary>
    public bool IsMuted { get; set; }

    /// <summary>The name the user gave the conversation for themself.</summary>
    public string? CustomName { get; set; }

    /// <summary>The conversation.</summary>
    public Conversation Conversation { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
