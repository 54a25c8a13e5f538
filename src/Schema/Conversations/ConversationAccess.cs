using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The access rules of conversations. To users who do not take part, a conversation does not exist.</summary>
internal static class ConversationAccess
{
    /// <summary>
    /// The participants of whom the one who joined first owns the conversation: only the user who started it or, if that user is unknown, has left or has
    /// deleted the account, everyone with an account.
    /// </summary>
    public static readonly Expression<Func<Participant, bool>> Owners = participant =>
        participant.User.DeletedAt == null
        && (
            participant.UserId == participant.Conversation.CreatorId
            || !participant.Conversation.Participants.Any(other => other.UserId == participant.Conversation.CreatorId && other.User.DeletedAt == null)
        );

    /// <summary>Rejects users who do not own the conversation.</summary>
    /// <exception cref="NotOwnerException">The conversation belongs to another participant.</exception>
    public static async Task RequireOwnerAsync(this QpletDbContext db, Guid conversationId, Guid userId, CancellationToken cancellationToken)
    {
        var owner = await db
            .Participants.Where(p => p.ConversationId == conversationId)
            .Where(Owners)
            .OrderBy(p => p.JoinedAt)
            .ThenBy(p => p.UserId)
            .FirstOrDefaultAsync(cancellationToken);
        if (owner?.UserId != userId)
        {
            throw DomainErrors.NotOwner(nameof(Conversation));
        }
    }

    /// <summary>Locks a conversation, and returns the moment of the next event in it (<see cref="ConversationActivity.LockAsync" />).</summary>
    /// <exception cref="NotFoundException">The conversation does not exist.</exception>
    public static async Task<DateTime> RequireLockAsync(this QpletDbContext db, Guid conversationId, TimeProvider time, CancellationToken cancellationToken) =>
        await db.LockAsync(conversationId, time, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Conversation), conversationId);

    /// <summary>Returns the conversation, in which the user must take part.</summary>
    /// <exception cref="NotFoundException">The conversation does not exist, or the user does not take part in it.</exception>
    public static async Task<Conversation> RequireConversationAsync(
        this QpletDbContext db,
        Guid conversationId,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        await db.Conversations.SingleOrDefaultAsync(c => c.Id == conversationId && c.Participants.Any(p => p.UserId == userId), cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Conversation), conversationId);

    /// <summary>Deletes a conversation with its messages and what is about them. Returns the number of conversations that were deleted.</summary>
    public static async Task<int> DeleteConversationAsync(this QpletDbContext db, Guid conversationId, CancellationToken cancellationToken)
    {
        // The update locks the conversation: a message that another transaction sends is either visible below or finds the conversation deleted.
        var conversation = db.Conversations.Where(c => c.Id == conversationId);
        await conversation.ExecuteUpdateAsync(set => set.SetProperty(c => c.MessageCount, c => c.MessageCount), cancellationToken);
        var messages = db.Messages.Where(m => m.ConversationId == conversationId).Select(m => m.Id);
        await db.RemoveAboutAsync(Message.KindName, messages, cancellationToken);
        await db.RemoveAboutAsync(new SubjectKey(Conversation.KindName, conversationId), cancellationToken);
        return await conversation.ExecuteDeleteAsync(cancellationToken);
    }
}
