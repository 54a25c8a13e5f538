using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>Messages among a few users. Only its participants see it.</summary>
public sealed class Conversation
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>Who may take part.</summary>
    public ConversationKind Kind { get; set; }

    /// <summary>The name; null leaves it to the client to name the participants.</summary>
    public string? Name { get; set; }

    /// <summary>The key of the user who started the conversation; null when an import did not name one.</summary>
    public Guid? CreatorId { get; set; }

    /// <summary>For a private conversation, the keys of its two users in order (<see cref="PairKeyOf" />), unique; otherwise null.</summary>
    public string? PairKey { get; set; }

    /// <summary>How many messages there are.</summary>
    public int MessageCount { get; set; }

    /// <summary>When the newest message was sent, or the conversation started while there is none.</summary>
    public DateTime LastActivityAt { get; set; }

    /// <summary>When the conversation was started.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the conversation was last renamed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who started the conversation.</summary>
    public User? Creator { get; set; }

    /// <summary>Those who take part, each with their own settings.</summary>
    public ICollection<Participant> Participants { get; set; } = null!;

    /// <summary>The messages.</summary>
    public ICollection<Message> Messages { get; set; } = null!;

    /// <summary>The key under which a pair of users has at most one private conversation, the same in whichever order they are named.</summary>
    public static string PairKeyOf(Guid one, Guid other)
    {
        var (first, second) = (one.ToString("N"), other.ToString("N"));
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}:{second}" : $"{second}:{first}";
    }
}
