using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>A message in a conversation.</summary>
public sealed class Message : IMessageSearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "message";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Message> SearchFields { get; } = new(KindName, [], [m => m.Content], m => m.ConversationId);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the conversation.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>The key of the user who sent the message.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The text; empty if the message only has attachments.</summary>
    public string Content { get; set; } = null!;

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The time when the message was sent.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the text was last changed, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The conversation.</summary>
    public Conversation Conversation { get; set; } = null!;

    /// <summary>The user who sent the message.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The attached files. <see cref="AttachmentLinks" /> holds their order.</summary>
    public ICollection<MediaAsset> Attachments { get; set; } = null!;

    /// <summary>The positions of the attached files.</summary>
    public ICollection<MessageAttachment> AttachmentLinks { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
