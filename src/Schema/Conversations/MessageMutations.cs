namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Mutations of messages.</summary>
[MutationType]
[Authorize]
public static class MessageMutations
{
    /// <summary>
    /// Sends a message to a conversation in which you take part, or to a user. No private message can be sent if one of the two users has blocked the
    /// other.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<ConflictException>]
    public static Task<Message> SendMessageAsync(SendMessageInput input, Viewer viewer, MessageWriter messages, CancellationToken cancellationToken) =>
        input.To.ConversationId is { } conversationId
            ? messages.SendAsync(viewer, conversationId, input.Content, input.AttachmentIds ?? [], cancellationToken)
            : messages.SendToUserAsync(viewer, input.To.UserId!.Value, input.Content, input.AttachmentIds ?? [], cancellationToken);

    /// <summary>Edits the text of one of your messages. In a private conversation, neither of you may have blocked the other.</summary>
    /// <param name="messageId">The ID of the message.</param>
    /// <param name="content">The text. It must not be blank and has at most 5000 characters.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    public static Task<Message> UpdateMessageAsync(
        [ID<Message>] Guid messageId,
        string content,
        Viewer viewer,
        MessageWriter messages,
        CancellationToken cancellationToken
    ) => messages.UpdateAsync(viewer, messageId, content, cancellationToken);

    /// <summary>Deletes one of your messages. Admins may delete any message.</summary>
    /// <param name="messageId">The ID of the message.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static async Task<DeleteMessagePayload> DeleteMessageAsync(
        [ID<Message>] Guid messageId,
        Viewer viewer,
        MessageWriter messages,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    )
    {
        var conversationId = await messages.DeleteAsync(viewer, messageId, cancellationToken);
        return new(messageId, await conversations.LoadAsync(conversationId, cancellationToken));
    }
}
