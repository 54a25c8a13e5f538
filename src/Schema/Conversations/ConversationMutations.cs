using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Conversations and who takes part in them.</summary>
[MutationType]
[Authorize]
public static class ConversationMutations
{
    /// <summary>Starts a conversation. A pair of users has one private conversation: if it is there already, it is given as it is.</summary>
    [Error<ValidationException>]
    [Error<BlockedException>]
    public static Task<Conversation> CreateConversationAsync(
        CreateConversationInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Renames a conversation for all participants. Open to the user who started it.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Conversation> UpdateConversationAsync(
        UpdateConversationInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Changes how you see a conversation: muted or not, and under which name.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<Conversation> UpdateConversationSettingsAsync(
        UpdateConversationSettingsInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.UpdateSettingsAsync(viewer, input, cancellationToken);

    /// <summary>Deletes a conversation with all its messages. Open to the user who started it, and to admins.</summary>
    /// <param name="conversationId">The conversation.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static async Task<DeletedConversation> DeleteConversationAsync(
        [ID<Conversation>] Guid conversationId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    )
    {
        await conversations.DeleteAsync(viewer, conversationId, cancellationToken);
        return new DeletedConversation(conversationId);
    }

    /// <summary>Notes that you have read a conversation to its end: its unread count becomes 0.</summary>
    /// <param name="conversationId">The conversation.</param>
    [Error<NotFoundException>]
    public static Task<Conversation> MarkConversationReadAsync(
        [ID<Conversation>] Guid conversationId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.MarkReadAsync(viewer, conversationId, cancellationToken);

    /// <summary>Adds users to a group that you take part in. Adding someone again changes nothing.</summary>
    /// <param name="conversationId">The group.</param>
    /// <param name="userIds">The users: at least one; a group has at most 256 participants.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<ConflictException>]
    public static Task<Conversation> AddParticipantsAsync(
        [ID<Conversation>] Guid conversationId,
        [ID<User>] IReadOnlyList<Guid> userIds,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.AddParticipantsAsync(viewer, conversationId, userIds, cancellationToken);

    /// <summary>Removes a user from a group that you take part in; with your own identifier you leave it. The group is deleted when nobody is left.</summary>
    /// <param name="conversationId">The group.</param>
    /// <param name="userId">The user.</param>
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<RemovedParticipant> RemoveParticipantAsync(
        [ID<Conversation>] Guid conversationId,
        [ID<User>] Guid userId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.RemoveParticipantAsync(viewer, conversationId, userId, cancellationToken);
}
