using Qplet.GraphQL.Schema.Audit;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Removes users from conversations, and conversations in which nobody is left.</summary>
public sealed class ConversationSeats(Deletions deletions, TimeProvider time)
{
    /// <summary>
    /// Removes a user from a group. The group is deleted if nobody is left. A user who does not take part is ignored. The caller has locked the conversation.
    /// </summary>
    public async Task GiveUpAsync(QpletDbContext db, Guid conversationId, Guid userId, CancellationToken cancellationToken)
    {
        if (await db.Participants.Where(p => p.ConversationId == conversationId && p.UserId == userId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return;
        }
        foreach (var recipient in (Guid?[])[null, userId])
        {
            db.Outbox.Record(
                new ConversationUpdated(conversationId, ConversationUpdateKind.ParticipantRemoved, UserId: userId, RecipientId: recipient),
                time.UtcMoment()
            );
        }
        await db
            .Conversations.Where(c => c.Id == conversationId && c.CreatorId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatorId, (Guid?)null), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (!await db.Participants.AnyAsync(p => p.ConversationId == conversationId, cancellationToken))
        {
            await DeleteAsync(db, conversationId, userId, cancellationToken);
        }
    }

    /// <summary>
    /// Gives up the places of a user whose personal data is removed. The user leaves all groups. Private conversations stay as long as the other participant's
    /// data is stored, because they are that participant's as well. Call it in the transaction that removes the data.
    /// </summary>
    public async Task GiveUpAllAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var places = await db
            .Participants.Where(p => p.UserId == userId)
            .OrderBy(p => p.ConversationId)
            .Select(p => new { p.ConversationId, p.Conversation.Kind })
            .ToListAsync(cancellationToken);
        foreach (var place in places)
        {
            // Of two participants whose data is removed at the same time, the later one finds that of the other removed.
            if (await db.LockAsync(place.ConversationId, time, cancellationToken) is null)
            {
                continue;
            }
            if (place.Kind == ConversationKind.Group)
            {
                await GiveUpAsync(db, place.ConversationId, userId, cancellationToken);
            }
            else if (
                !await db.Participants.AnyAsync(
                    p => p.ConversationId == place.ConversationId && p.UserId != userId && p.User.PurgedAt == null,
                    cancellationToken
                )
            )
            {
                await DeleteAsync(db, place.ConversationId, userId, cancellationToken);
            }
        }
    }

    private async Task DeleteAsync(QpletDbContext db, Guid conversationId, Guid userId, CancellationToken cancellationToken)
    {
        await deletions.RecordAsync(db, new Viewer { Id = userId }, new SubjectKey(Conversation.KindName, conversationId), userId, cancellationToken);
        await db.DeleteConversationAsync(conversationId, cancellationToken);
    }
}
