using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Conversations;

/// <summary>Keeps what conversations and their participants know of the messages. Call these in the transaction of the change.</summary>
public static class ConversationActivity
{
    /// <summary>After a message was added: it is the newest, its author has read up to it, and everyone else has one more to read.</summary>
    public static async Task CountInAsync(this QpletDbContext db, Message message, CancellationToken cancellationToken)
    {
        await db
            .Conversations.Where(c => c.Id == message.ConversationId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(c => c.MessageCount, c => c.MessageCount + 1).SetProperty(c => c.LastActivityAt, message.CreatedAt),
                cancellationToken
            );
        await db
            .Participants.Where(p => p.ConversationId == message.ConversationId && p.UserId != message.AuthorId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.UnreadCount, p => p.UnreadCount + 1), cancellationToken);
        await db.MarkReadAsync(message.ConversationId, message.AuthorId, message.CreatedAt, cancellationToken);
    }

    /// <summary>Before a message is deleted: those who have not read it have one less to read.</summary>
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

    /// <summary>After a participant has read the conversation to its end. Returns whether the user takes part in it.</summary>
    public static async Task<bool> MarkReadAsync(this QpletDbContext db, Guid conversationId, Guid userId, DateTime now, CancellationToken cancellationToken) =>
        await db
            .Participants.Where(p => p.ConversationId == conversationId && p.UserId == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.UnreadCount, 0).SetProperty(p => p.LastReadAt, now), cancellationToken) > 0;
}
