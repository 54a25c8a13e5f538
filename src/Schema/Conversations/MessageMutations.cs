using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Messages.</summary>
[MutationType]
[Authorize]
public static class MessageMutations
{
    /// <summary>
    /// Sends a message to a conversation that you take part in, or to a user. Between users of whom one has blocked the other no private message goes.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<ConflictException>]
    public static Task<Message> SendMessageAsync(SendMessageInput input, Viewer viewer, MessageWriter messages, CancellationToken cancellationToken) =>
        messages.SendAsync(viewer, input, cancellationToken);

    /// <summary>Changes the text of your own message.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="content">The text: not blank, at most 5000 characters.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Message> UpdateMessageAsync(
        [ID<Message>] Guid messageId,
        string content,
        Viewer viewer,
        MessageWriter messages,
        CancellationToken cancellationToken
    ) => messages.UpdateAsync(viewer, messageId, content, cancellationToken);

    /// <summary>Deletes your own message; admins may delete any.</summary>
    /// <param name="messageId">The message.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<DeletedMessage> DeleteMessageAsync(
        [ID<Message>] Guid messageId,
        Viewer viewer,
        MessageWriter messages,
        CancellationToken cancellationToken
    ) => messages.DeleteAsync(viewer, messageId, cancellationToken);
}
