using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
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
        Viewer viewer,
        MessageByIdDataLoader messages,
        CancellationToken cancellationToken
    ) => new(happened.Cursor, await messages.For(viewer).LoadAsync(((MessageSent)happened.Event).MessageId, cancellationToken));

    /// <param name="after">
    /// The cursor of the last event that you have received. The events since then are delivered first; each event is delivered exactly once. If it is
    /// omitted or null, delivery starts with the next event.
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToMessagesAsync(
        [ID<Conversation>] Guid conversationId,
        string? after,
        Viewer viewer,
        EventStream events,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        var viewerId = viewer.RequireId();
        if (!await IsParticipantAsync(contexts, conversationId, viewerId, cancellationToken))
        {
            throw AccessErrors.NotFound(nameof(Conversation));
        }
        var stream = await events.OpenAsync(OutboxKind.MessageSent, OutboxSubject.Conversation(conversationId), after, cancellationToken);
        return WhileParticipantAsync(stream, contexts, conversationId, viewerId, cancellationToken);
    }

    private static async IAsyncEnumerable<RecordedEvent> WhileParticipantAsync(
        IAsyncEnumerable<RecordedEvent> stream,
        IDbContextFactory<QpletDbContext> contexts,
        Guid conversationId,
        Guid viewerId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var happened in stream.WithCancellation(cancellationToken))
        {
            if (!await IsParticipantAsync(contexts, conversationId, viewerId, cancellationToken))
            {
                yield break;
            }
            yield return happened;
        }
    }

    private static async Task<bool> IsParticipantAsync(
        IDbContextFactory<QpletDbContext> contexts,
        Guid conversationId,
        Guid userId,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IsParticipantAsync(conversationId, userId, cancellationToken);
    }
}
