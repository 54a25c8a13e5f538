using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Who may do what with conversations. Who does not take part in one is answered as if it did not exist.</summary>
internal static class ConversationAccess
{
    /// <summary>Whether a participant may rename and delete the conversation: its creator, or everyone who takes part where that is not known.</summary>
    public static bool MayManage(Conversation conversation, Viewer viewer) =>
        conversation.CreatorId is null ? viewer.IsSignedIn : viewer.Id == conversation.CreatorId;

    /// <summary>Whether the user takes part.</summary>
    public static Task<bool> IsParticipantAsync(this QpletDbContext db, Guid conversationId, Guid userId, CancellationToken cancellationToken) =>
        db.Participants.AnyAsync(p => p.ConversationId == conversationId && p.UserId == userId, cancellationToken);

    /// <summary>The conversation, which the user takes part in.</summary>
    /// <exception cref="NotFoundException">There is none, or the user does not take part.</exception>
    public static async Task<Conversation> RequireConversationAsync(
        this QpletDbContext db,
        Guid conversationId,
        Guid userId,
        CancellationToken cancellationToken
    ) =>
        await db.Conversations.SingleOrDefaultAsync(c => c.Id == conversationId && c.Participants.Any(p => p.UserId == userId), cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Conversation), conversationId);
}
