using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>A conversation between users. Only its participants can see it.</summary>
public sealed class Conversation : IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "conversation";

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The kind: private or group.</summary>
    public ConversationKind Kind { get; set; }

    /// <summary>The name, or null if the conversation has no name; clients then show the names of the participants.</summary>
    public string? Name { get; set; }

    /// <summary>The key of the user who started the conversation, or null if that user is unknown or has left.</summary>
    public Guid? CreatorId { get; set; }

    /// <summary>For a private conversation, the ordered keys of its two users (<see cref="PairKeyOf" />), which are unique; null for a group.</summary>
    public string? PairKey { get; set; }

    /// <summary>The number of messages.</summary>
    public int MessageCount { get; set; }

    /// <summary>The time when the latest message was sent, or when the conversation was started if it has no messages.</summary>
    public DateTime LastActivityAt { get; set; }

    /// <summary>The time when the conversation was started.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the conversation was last renamed, or null if it was never renamed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who started the conversation.</summary>
    public User? Creator { get; set; }

    /// <summary>The participants, each with their own settings.</summary>
    public ICollection<Participant> Participants { get; set; } = null!;

    /// <summary>The users who take part.</summary>
    public ICollection<User> Users { get; set; } = null!;

    /// <summary>The messages.</summary>
    public ICollection<Message> Messages { get; set; } = null!;

    /// <summary>Returns the key that limits two users to one private conversation. It is the same for either order of the users.</summary>
    public static string PairKeyOf(Guid one, Guid other)
    {
        var (first, second) = (one.ToString("N"), other.ToString("N"));
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}:{second}" : $"{second}:{first}";
    }

    Guid ISubject.Uid => Id;
}
