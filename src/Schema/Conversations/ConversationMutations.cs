namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Mutations of conversations and their participants.</summary>
[MutationType]
[Authorize]
public static class ConversationMutations
{
    /// <summary>Starts a conversation. Two users have at most one private conversation: if it exists already, it is returned unchanged.</summary>
    [Error<ValidationException>]
    [Error<BlockedException>]
    public static Task<Conversation> CreateConversationAsync(
        CreateConversationInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.CreateAsync(viewer, input.Kind, input.ParticipantIds, input.Name, cancellationToken);

    /// <summary>Renames a group for all participants. Only its <c>creator</c> may rename it.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Conversation> UpdateConversationAsync(
        UpdateConversationInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.UpdateAsync(viewer, input.ConversationId, input.Name, cancellationToken);

    /// <summary>Changes your settings of a conversation: whether it is muted, and the name that you see.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<Conversation> UpdateConversationSettingsAsync(
        UpdateConversationSettingsInput input,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.UpdateSettingsAsync(viewer, input.ConversationId, input.IsMuted, input.CustomName, cancellationToken);

    /// <summary>Deletes a conversation with all its messages. Only its <c>creator</c> and admins may delete it.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Conversation>]
    public static async Task<Guid> DeleteConversationAsync(
        [ID<Conversation>] Guid conversationId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    )
    {
        await conversations.DeleteAsync(viewer, conversationId, cancellationToken);
        return conversationId;
    }

    /// <summary>
    /// Marks a conversation as read, by default to its end: its unread count becomes 0. Messages that you have read are not marked as unread again.
    /// </summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="upToMessageId">
    /// The ID of the last message of the conversation that you have read. If it is omitted or null, the conversation is read to its end.
    /// </param>
    [Error<NotFoundException>]
    public static Task<Conversation> MarkConversationReadAsync(
        [ID<Conversation>] Guid conversationId,
        [ID<Message>] Guid? upToMessageId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.MarkReadAsync(viewer, conversationId, upToMessageId, cancellationToken);

    /// <summary>Adds users to a group in which you take part. Users who take part already are ignored.</summary>
    /// <param name="conversationId">The ID of the group.</param>
    /// <param name="userIds">The IDs of the users. At least one; a group has at most 256 participants.</param>
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

    /// <summary>
    /// Removes a user from a group. Only its <c>creator</c> may remove others. To leave the group, pass your own ID. A group is deleted when its last
    /// participant leaves. Returns the conversation, or null if you have left it.
    /// </summary>
    /// <param name="conversationId">The ID of the group.</param>
    /// <param name="userId">The ID of the user.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Conversation?> RemoveParticipantAsync(
        [ID<Conversation>] Guid conversationId,
        [ID<User>] Guid userId,
        Viewer viewer,
        ConversationWriter conversations,
        CancellationToken cancellationToken
    ) => conversations.RemoveParticipantAsync(viewer, conversationId, userId, cancellationToken);
}
