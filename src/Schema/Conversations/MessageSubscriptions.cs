using System.Runtime.CompilerServices;
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
    ) => new(happened.Cursor, await messages.LoadAsync(((MessageSent)happened.Event).MessageId, cancellationToken));

    /// <param name="after">
    /// The cursor of the last event that you have received. The events since then are delivered first; each event is delivered exactly once. If it is
    /// omitted or null, delivery starts with the next event.
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
        var stream = await events.OpenAsync(OutboxKind.MessageSent, OutboxSubject.Conversation(conversationId), after, cancellationToken);
        return WhileReachableAsync(stream, queries, conversationId, cancellationToken);
    }

    private static async IAsyncEnumerable<RecordedEvent> WhileReachableAsync(
        IAsyncEnumerable<RecordedEvent> stream,
        IQueryExecutor queries,
        Guid conversationId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var happened in stream.WithCancellation(cancellationToken))
        {
            if (!await queries.IsReachableAsync<Guid, Conversation>(conversationId, cancellationToken))
            {
                yield break;
            }
            yield return happened;
        }
    }
}
