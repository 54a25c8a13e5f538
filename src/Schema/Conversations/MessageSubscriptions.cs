using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Subscriptions to messages.</summary>
[SubscriptionType]
public static class MessageSubscriptions
{
    /// <summary>Delivers the messages of conversations in which you take part when they are sent, including your own.</summary>
    /// <param name="conversationId">
    /// The ID of a conversation; the subscription ends when you leave it. Null for all your conversations, also those that you join later.
    /// </param>
    [Subscribe(With = nameof(SubscribeToMessagesAsync))]
    [Authorize]
    public static async Task<MessageSentUpdate> MessageSentAsync(
        [ID<Conversation>] Guid? conversationId,
        [EventMessage] RecordedEvent happened,
        MessageByIdDataLoader messages,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is MessageSent sent ? await messages.LoadAsync(sent.MessageId, cancellationToken) : null);

    /// <param name="after">
    /// The cursor of the last event that you have received, or an <c>eventCursor</c>. The events since then are delivered first; each event is delivered
    /// exactly once. If it is omitted or null, delivery starts with the next event.
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToMessagesAsync(
        [ID<Conversation>] Guid? conversationId,
        string? after,
        ConversationFeed feed,
        CancellationToken cancellationToken
    ) => feed.OpenAsync(OutboxKind.MessageSent, conversationId, after, cancellationToken);
}
