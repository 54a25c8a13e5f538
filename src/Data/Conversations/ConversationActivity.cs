namespace Qplet.GraphQL.Data.Conversations;

/// <summary>
/// Maintains the message counts of conversations and their participants. Call these methods in the transaction of the change, after <see cref="LockAsync" />.
/// </summary>
public static class ConversationActivity
{
    /// <summary>
    /// Locks a conversation until the transaction ends, and returns the moment of the next event in it, which is later than the latest message. So messages,
    /// their events and the moments up to which participants have read are in one order, whatever the clocks of the nodes show.
    /// </summary>
    /// <returns>The moment, or null if the conversation does not exist.</returns>
    public static async Task<DateTime?> LockAsync(this QpletDbContext db, Guid conversationId, TimeProvider time, CancellationToken cancellationToken)
    {
        var locked = await db.Database.ExecuteSqlAsync(
            $"""UPDATE "Conversations" SET "MessageCount" = "MessageCount" WHERE "Id" = {conversationId}""",
            cancellationToken
        );
        if (locked == 0)
        {
            return null;
        }
        var conversation = db.Conversations.Where(c => c.Id == conversationId);
        var latest = await conversation.Select(c => c.LastActivityAt).SingleAsync(cancellationToken);
        var now = time.UtcMoment();
        return now > latest ? now : latest.AddMicroseconds(1);
    }

    /// <summary>
    /// Counts a message that was added: it becomes the latest message, its author has read up to it, and the unread count of everyone else rises by 1.
    /// </summary>
    public static async Task CountInAsync(this QpletDbContext db, Message message, CancellationToken cancellationToken)
    {
        var (authorId, now) = (message.AuthorId, message.CreatedAt);
        await db
            .Conversations.Where(c => c.Id == message.ConversationId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.MessageCount, c => c.MessageCount + 1).SetProperty(c => c.LastActivityAt, now), cancellationToken);
        await db
            .Participants.Where(p => p.ConversationId == message.ConversationId)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.UnreadCount, p => p.UserId == authorId ? 0 : p.UnreadCount + 1)
                        .SetProperty(p => p.LastReadAt, p => p.UserId == authorId ? now : p.LastReadAt),
                cancellationToken
            );
    }

    /// <summary>Uncounts a message before it is deleted: the unread counts of the participants who have not read it fall by 1.</summary>
    public static async Task CountOutAsync(this QpletDbContext db, Message message, CancellationToken cancellationToken)
    {
        await db
            .Conversations.Where(c => c.Id == message.ConversationId)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(c => c.MessageCount, c => c.MessageCount - 1)
                        .SetProperty(c => c.LastActivityAt, c => c.Messages.Where(m => m.Id != message.Id).Max(m => (DateTime?)m.CreatedAt) ?? c.CreatedAt),
                cancellationToken
            );
        await db
            .Participants.Where(p =>
                p.ConversationId == message.ConversationId
                && p.UserId != message.AuthorId
                && p.UnreadCount > 0
                && (p.LastReadAt == null || p.LastReadAt < message.CreatedAt)
                && p.JoinedAt <= message.CreatedAt
            )
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.UnreadCount, p => p.UnreadCount - 1), cancellationToken);
    }

    /// <summary>
    /// Marks the messages of a conversation up to a time as read by a user. Those that the user has read stay so. Returns whether the user is a participant.
    /// The conversation must be locked, so no message is sent meanwhile.
    /// </summary>
    public static async Task<bool> MarkReadAsync(this QpletDbContext db, Guid conversationId, Guid userId, DateTime until, CancellationToken cancellationToken)
    {
        var participants = db.Participants.Where(p => p.ConversationId == conversationId && p.UserId == userId);
        if (await participants.Select(p => new { p.JoinedAt, p.LastReadAt }).SingleOrDefaultAsync(cancellationToken) is not { } before)
        {
            return false;
        }
        var readUntil = before.LastReadAt > until ? before.LastReadAt.Value : until;
        var unread = await db.Messages.CountAsync(
            m => m.ConversationId == conversationId && m.AuthorId != userId && m.CreatedAt >= before.JoinedAt && m.CreatedAt > readUntil,
            cancellationToken
        );
        await participants.ExecuteUpdateAsync(s => s.SetProperty(p => p.LastReadAt, readUntil).SetProperty(p => p.UnreadCount, unread), cancellationToken);
        return true;
    }
}
