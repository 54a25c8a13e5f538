namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The DataLoaders of conversations.</summary>
internal static class ConversationDataLoaders
{
    /// <summary>Loads conversations by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Conversation> ConversationById { get; } = EntityQuery.Create<QpletDbContext, Conversation>(db => db.Conversations);

    /// <summary>Loads messages by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Message> MessageById { get; } = EntityQuery.Create<QpletDbContext, Message>(db => db.Messages);

    /// <summary>Loads the files attached to messages, in their order.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(MessageAttachment.MediaAssetId)])]
    internal static EntityQuery<Guid, MessageAttachment> AttachmentLinksByMessage { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, MessageAttachment>((db, messageId) => db.MessageAttachments.Where(link => link.MessageId == messageId))
            .OrderBy(link => link.Position);

    /// <summary>Loads the participant to whom conversations belong (<see cref="ConversationAccess.Owners" />): a list with at most one entry.</summary>
    [ChildrenDataLoader(Limit = 1, AlwaysLoaded = [nameof(Participant.UserId)])]
    internal static EntityQuery<Guid, Participant> ConversationOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Participant>(
                (db, conversationId) => db.Participants.Where(participant => participant.ConversationId == conversationId).Where(ConversationAccess.Owners)
            )
            .OrderBy(participant => participant.JoinedAt);

    /// <summary>Loads pages of the conversations of users, most recently active first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Conversation> ConversationsByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Conversation>(
                (db, userId) =>
                    db.Conversations.Where(conversation =>
                        db.Participants.Where(participant => participant.UserId == userId)
                            .Select(participant => participant.ConversationId)
                            .Contains(conversation.Id)
                    )
            )
            .OrderByDescending(conversation => conversation.LastActivityAt);

    /// <summary>Loads the newest message of conversations: a list with at most one message.</summary>
    [ChildrenDataLoader(Limit = 1)]
    internal static EntityQuery<Guid, Message> LatestMessage { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Message>((db, conversationId) => db.Messages.Where(message => message.ConversationId == conversationId))
            .OrderByDescending(message => message.CreatedAt);

    /// <summary>Loads pages of the messages of conversations, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Message> MessagesByConversation { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Message>((db, conversationId) => db.Messages.Where(message => message.ConversationId == conversationId))
            .OrderByDescending(message => message.CreatedAt);

    /// <summary>Counts the participants of conversations.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, Participant> ParticipantCount { get; } =
        EntityQuery.Create<QpletDbContext, Guid, Participant>(
            (db, conversationId) => db.Participants.Where(participant => participant.ConversationId == conversationId)
        );

    /// <summary>Loads users by key with the columns of their display name, for conversations that are named after their participants.</summary>
    [EntityDataLoader<Guid>(AlwaysLoaded = [nameof(User.Name), nameof(User.DeletedAt)])]
    internal static EntityQuery<User> ParticipantName { get; } =
        EntityQuery.Create<QpletDbContext, User>(db => db.Users).WithVisibility(VisibilityLevel.Unrestricted, "A deleted account is named as such.");

    /// <summary>Loads pages of the participants of conversations, in the order in which they joined.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Participant> ParticipantPage { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Participant>(
                (db, conversationId) => db.Participants.Where(participant => participant.ConversationId == conversationId)
            )
            .OrderBy(participant => participant.JoinedAt);

    /// <summary>Loads the participants of conversations, in the order in which they joined.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(Participant.UserId)])]
    internal static EntityQuery<Guid, Participant> ParticipantsByConversation { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Participant>(
                (db, conversationId) => db.Participants.Where(participant => participant.ConversationId == conversationId)
            )
            .OrderBy(participant => participant.JoinedAt);

    /// <summary>Counts the participants of conversations whom the viewer finds in lists, among them the viewer.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, User> ListedParticipantCount { get; } =
        EntityQuery.Create<QpletDbContext, Guid, User>(
            (db, conversationId) => db.Users.Where(user => user.Participations.Any(participant => participant.ConversationId == conversationId))
        );
}
