using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Opens the event streams of one conversation, or of all conversations in which the viewer takes part.</summary>
public sealed class ConversationFeed(EventStream events, IQueryExecutor queries, IDbContextFactory<QpletDbContext> contexts, Viewer viewer)
{
    /// <summary>Opens the stream of the events of a kind.</summary>
    /// <param name="kind">The kind of events.</param>
    /// <param name="conversationId">The conversation, or null for all of the viewer's.</param>
    /// <param name="after">The cursor to resume from, or null.</param>
    /// <param name="cancellationToken">Ends the stream when canceled.</param>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The viewer does not take part in the conversation (NOT_FOUND), or the cursor is refused (INVALID_CURSOR, CURSOR_EXPIRED).
    /// </exception>
    public async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenAsync(OutboxKind kind, Guid? conversationId, string? after, CancellationToken cancellationToken)
    {
        if (conversationId is not { } id)
        {
            return await events.OpenAsync(MineOf(kind), after, (happened, token) => ChooseAsync(happened, EventChoice.Skip, token), cancellationToken);
        }
        if (!await queries.IsReachableAsync<Guid, Conversation>(id, cancellationToken))
        {
            throw AccessErrors.NotFound(nameof(Conversation));
        }
        return await events.OpenAsync(
            EventSource.Of(kind, OutboxSubject.Conversation(id)),
            after,
            (happened, token) => ChooseAsync(happened, EventChoice.Complete, token),
            cancellationToken
        );
    }

    private EventSource MineOf(OutboxKind kind)
    {
        var viewerId = viewer.RequireId();
        return new([kind], OutboxSubject.User(viewerId), FindSubjectsAsync) { IsPersonal = true };

        async Task<IReadOnlyList<string>> FindSubjectsAsync(CancellationToken cancellationToken)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var conversations = await db.Participants.Where(p => p.UserId == viewerId).Select(p => p.ConversationId).ToListAsync(cancellationToken);
            return [OutboxSubject.User(viewerId), .. conversations.Select(OutboxSubject.Conversation)];
        }
    }

    /// <summary>Delivers an event if the viewer takes part in the conversation, or is its only recipient.</summary>
    private async ValueTask<EventChoice> ChooseAsync(OutboxEvent happened, EventChoice otherwise, CancellationToken cancellationToken)
    {
        var id = happened switch
        {
            ConversationUpdated { RecipientId: not null } => (Guid?)null,
            ConversationUpdated updated => updated.ConversationId,
            _ => ((MessageSent)happened).ConversationId,
        };
        return id is null || await queries.IsReachableAsync<Guid, Conversation>(id.Value, cancellationToken) ? EventChoice.Deliver : otherwise;
    }
}
