using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>What a participant says in a conversation.</summary>
[ObjectType<Message>]
[BindOnly(nameof(Message.Id), nameof(Message.Content), nameof(Message.CreatedAt), nameof(Message.UpdatedAt))]
public static class MessageType
{
    /// <summary>The user who sent the message.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Message.AuthorId))] Message message,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(message.AuthorId, cancellationToken);

    /// <summary>The conversation; null where you no longer take part.</summary>
    [NotFilterable]
    public static Task<Conversation?> GetConversationAsync(
        [Parent(nameof(Message.ConversationId))] Message message,
        Viewer viewer,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    ) => ConversationType.GetNodeAsync(message.ConversationId, viewer, conversations, cancellationToken);

    /// <summary>Whether the text was changed after it was sent.</summary>
    public static bool GetIsEdited([Parent(nameof(Message.UpdatedAt))] Message message) => message.UpdatedAt is not null;

    /// <summary>Whether you may change the text: the message is your own.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Message.AuthorId))] Message message, Viewer viewer) => viewer.Is(message.AuthorId);

    /// <summary>The message of a key, if the caller takes part in its conversation.</summary>
    [NodeResolver]
    public static Task<Message?> GetNodeAsync(Guid id, Viewer viewer, MessageByIdDataLoader messages, CancellationToken cancellationToken) =>
        viewer.IsSignedIn ? messages.For(viewer).LoadAsync(id, cancellationToken) : Task.FromResult<Message?>(null);
}
