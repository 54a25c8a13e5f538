using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message in a conversation.</summary>
[ObjectType<Message>]
[BindOnly(nameof(Message.Id), nameof(Message.CreatedAt), nameof(Message.UpdatedAt))]
public static class MessageType
{
    /// <summary>The text, or null if the message only has attachments.</summary>
    public static string? GetContent([Parent(nameof(Message.Content))] Message message) => message.Content.Length > 0 ? message.Content : null;

    /// <summary>The user who sent the message.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Message.AuthorId))] Message message,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(message.AuthorId, cancellationToken);

    /// <summary>The conversation, or null if you may not see it because you do not take part in it.</summary>
    [NotFilterable]
    public static Task<Conversation?> GetConversationAsync(
        [Parent(nameof(Message.ConversationId))] Message message,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    ) => conversations.LoadAsync(message.ConversationId, cancellationToken);

    /// <summary>Whether the text has been edited.</summary>
    public static bool GetIsEdited([Parent(nameof(Message.UpdatedAt))] Message message) => message.UpdatedAt is not null;

    /// <summary>Returns a message by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<Message?> GetNodeAsync(Guid id, MessageByIdDataLoader messages, CancellationToken cancellationToken) =>
        messages.LoadAsync(id, cancellationToken);
}
