using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Finds the participants of the conversation that an event is about.</summary>
internal sealed class ConversationAudience(IDbContextFactory<QpletDbContext> contexts) : IEventAudience
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Guid>> FindAsync(OutboxEvent happened, CancellationToken cancellationToken)
    {
        var conversationId = happened switch
        {
            MessageSent sent => sent.ConversationId,
            ConversationUpdated { RecipientId: null } updated => updated.ConversationId,
            _ => (Guid?)null,
        };
        if (conversationId is null)
        {
            return [];
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Participants.Where(p => p.ConversationId == conversationId).Select(p => p.UserId).ToListAsync(cancellationToken);
    }
}
