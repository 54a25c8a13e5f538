using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The access rules of conversations. To users who do not take part, a conversation does not exist.</summary>
internal static class ConversationAccess
{
    /// <summary>
    /// Returns whether a participant may rename and delete the conversation: its creator or, if the creator is unknown, every participant.
    /// </summary>
    public static bool MayManage(Conversation conversation, Viewer viewer) =>
        conversation.CreatorId is null ? viewer.IsSignedIn : viewer.Id == conversation.CreatorId;

    /// <summary>Returns whether the user takes part in the conversation.</summary>
    public static Task<bool> IsParticipantAsync(this QpletDbContext db, Guid conversationId, Guid userId, CancellationToken cancellationToken) =>
        db.Participants.AnyAsync(p => p.ConversationId == conversationId && p.UserId == userId, cancellationToken);

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
}
