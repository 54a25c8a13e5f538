using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Subscriptions to messages.</summary>
[SubscriptionType]
public static class MessageSubscriptions
{
    /// <summary>Delivers the messages of conversations in which you take part when they are sent, including your own.</summary>
    /// <param name="conversationId">
    /// The ID of a conversation, or null for all your conversations, including those that you join later. The subscription to one conversation completes when
    /// the conversation is deleted or you leave it or are removed.
    /// </param>
    [Subscribe(With = nameof(SubscribeToMessagesAsync))]
    [Authorize]
    public static async Task<MessageSentUpdate> MessageSentAsync(
        [ID<Conversation>] Guid? conversationId,
        [EventMessage] RecordedEvent happened,
        MessageByIdDataLoader messages,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        happened.Event is MessageSent sent
            ? new(happened.Cursor, await messages.LoadAsync(sent.MessageId, cancellationToken), viewer.RequireId())
            : new(happened.Cursor, null, null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToMessagesAsync(
        [ID<Conversation>] Guid? conversationId,
        string? after,
        ConversationFeed feed,
        CancellationToken cancellationToken
    ) => feed.OpenAsync(OutboxKind.MessageSent, conversationId, after, cancellationToken);
}
