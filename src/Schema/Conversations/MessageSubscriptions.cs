using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Subscriptions to messages.</summary>
[SubscriptionType]
public static class MessageSubscriptions
{
    /// <summary>
    /// Delivers the messages of a conversation in which you take part when they are sent, including your own. The subscription ends when you leave the
    /// conversation.
    /// </summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    [Subscribe(With = nameof(SubscribeToMessagesAsync))]
    [Authorize]
    public static async Task<MessageSentUpdate> MessageSentAsync(
        [ID<Conversation>] Guid conversationId,
        [EventMessage] RecordedEvent happened,
        MessageByIdDataLoader messages,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, happened.Event is MessageSent sent ? await messages.LoadAsync(sent.MessageId, cancellationToken) : null);

    /// <param name="after">
    /// The cursor of the last event that you have received, or an <c>eventCursor</c>. The events since then are delivered first; each event is delivered
    /// exactly once. If it is omitted or null, delivery starts with the next event.
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToMessagesAsync(
        [ID<Conversation>] Guid conversationId,
        string? after,
        EventStream events,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        if (!await queries.IsReachableAsync<Guid, Conversation>(conversationId, cancellationToken))
        {
            throw AccessErrors.NotFound(nameof(Conversation));
        }
        return await events.OpenAsync(
            EventSource.Of(OutboxKind.MessageSent, OutboxSubject.Conversation(conversationId)),
            after,
            async (_, token) => await queries.IsReachableAsync<Guid, Conversation>(conversationId, token) ? EventChoice.Deliver : EventChoice.Complete,
            cancellationToken
        );
    }
}
