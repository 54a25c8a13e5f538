namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Mutations of what is shown while a participant types.</summary>
[MutationType]
[Authorize]
public static class TypingMutations
{
    /// <summary>
    /// Shows the other participants of a conversation whether you are typing. Typing ends by itself after 10 seconds, so repeat it while you go on; it also
    /// ends when you send a message or leave. Nothing is stored.
    /// </summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="isTyping">Whether you are typing.</param>
    [Error<NotFoundException>]
    public static Task<Conversation> SetTypingAsync(
        [ID<Conversation>] Guid conversationId,
        bool isTyping,
        Viewer viewer,
        TypingStatus typing,
        CancellationToken cancellationToken
    ) => typing.SetAsync(viewer, conversationId, isTyping, cancellationToken);
}
