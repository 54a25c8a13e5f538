using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A conversation between users. Its participants can see it, and admins while a complaint about it is open.</summary>
[ObjectType<Conversation>]
[BindOnly(
    nameof(Conversation.Id),
    nameof(Conversation.MessageCount),
    nameof(Conversation.LastActivityAt),
    nameof(Conversation.CreatedAt),
    nameof(Conversation.UpdatedAt)
)]
public static class ConversationType
{
    private const int NamedParticipants = 5;

    /// <summary>
    /// The name: the one that you have set for yourself, or else the name of the conversation, or else the names of the other participants.
    /// </summary>
    public static async Task<string> GetNameAsync(
        [Parent(nameof(Conversation.Id), nameof(Conversation.Name))] Conversation conversation,
        Viewer viewer,
        ViewerParticipantDataLoader settings,
        ParticipantsByConversationDataLoader participants,
        ParticipantNameDataLoader users,
        CancellationToken cancellationToken
    )
    {
        var own = await settings.LoadAsync(conversation.Id, cancellationToken);
        if (own is [{ CustomName: { } customName }, ..])
        {
            return customName;
        }
        if (conversation.Name is { } name)
        {
            return name;
        }

        var others = (await participants.LoadAsync(conversation.Id, cancellationToken)).Where(participant => !viewer.Is(participant.UserId)).ToList();
        var named = await users.LoadAsync([.. others.Take(NamedParticipants).Select(participant => participant.UserId)], cancellationToken);
        var names = string.Join(", ", named.OfType<User>().Select(UserType.GetName));
        return others.Count > NamedParticipants ? $"{names}, …" : names;
    }

    /// <summary>Whether the conversation is private or a group.</summary>
    public static ConversationKind GetKind([Parent(nameof(Conversation.Kind))] Conversation conversation) => conversation.Kind;

    /// <summary>
    /// The participant who may rename the group, remove others from it and delete the conversation: the user who started it or, if that user is unknown or
    /// has left, the participant who joined first. Null if no participant has an account any longer.
    /// </summary>
    [NotFilterable]
    public static async Task<User?> GetCreatorAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ConversationOwnerDataLoader owners,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => await owners.LoadAsync(conversation.Id, cancellationToken) is [var owner, ..] ? await users.LoadAsync(owner.UserId, cancellationToken) : null;

    /// <summary>The number of participants.</summary>
    public static Task<int> GetParticipantCountAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ParticipantCountDataLoader participants,
        CancellationToken cancellationToken
    ) => participants.LoadAsync(conversation.Id, cancellationToken);

    /// <summary>The newest message, or null if the conversation has no messages.</summary>
    [NotFilterable]
    public static async Task<Message?> GetLatestMessageAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        LatestMessageDataLoader messages,
        CancellationToken cancellationToken
    ) => await messages.LoadAsync(conversation.Id, cancellationToken) is [var latest, ..] ? latest : null;

    /// <summary>The number of messages by others that you have not read (<c>markConversationRead</c>).</summary>
    public static async Task<int> GetUnreadCountAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) => await settings.LoadAsync(conversation.Id, cancellationToken) is [var own, ..] ? own.UnreadCount : 0;

    /// <summary>Whether you have not read all messages by others: true if <c>unreadCount</c> is not 0.</summary>
    public static async Task<bool> GetViewerHasUnreadAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) => await settings.LoadAsync(conversation.Id, cancellationToken) is [{ UnreadCount: > 0 }, ..];

    /// <summary>Whether you have muted the conversation, as <c>isMuted</c> of its <c>settings</c> says.</summary>
    public static async Task<bool> GetViewerHasMutedAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) => await settings.LoadAsync(conversation.Id, cancellationToken) is [{ IsMuted: true }, ..];

    /// <summary>Your settings of the conversation, or null if you no longer take part in it.</summary>
    public static Task<ConversationSettings?> GetSettingsAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) => settings.LoadSettingsAsync(conversation.Id, cancellationToken);

    /// <summary>The participants, in the order in which they joined. At most 256.</summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(Node = nameof(Participant.User))]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<Participant>> GetParticipantsAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        PagingArguments paging,
        QueryContext<Participant> query,
        ParticipantPageDataLoader participants,
        CancellationToken cancellationToken,
        string? search = null
    ) => participants.With(paging, query.SearchPeople(search)).LoadAsync(conversation.Id, cancellationToken);

    /// <summary>The messages, newest first.</summary>
    /// <param name="search">Returns only messages whose text contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<Message>> GetMessagesAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        PagingArguments paging,
        QueryContext<Message> query,
        MessagesByConversationDataLoader messages,
        CancellationToken cancellationToken,
        string? search = null
    ) => messages.With(paging, query.Search(message => message.Content, search)).LoadAsync(conversation.Id, cancellationToken);

    /// <summary>
    /// Whether you may send messages: false in a private conversation if one of you has blocked the other, or the other's account was deleted, and if you do
    /// not take part in the conversation.
    /// </summary>
    public static async Task<bool> GetViewerCanSendAsync(
        [Parent(nameof(Conversation.Id), nameof(Conversation.Kind))] Conversation conversation,
        Viewer viewer,
        ViewerParticipantDataLoader settings,
        ListedParticipantCountDataLoader participants,
        CancellationToken cancellationToken
    )
    {
        // Admins may read a conversation without taking part in it.
        if (viewer.IsAdmin && await settings.LoadAsync(conversation.Id, cancellationToken) is [])
        {
            return false;
        }
        return conversation.Kind == ConversationKind.Group || await participants.LoadAsync(conversation.Id, cancellationToken) > 1;
    }

    /// <summary>Whether you may rename the conversation and remove participants: true for a group whose <c>creator</c> you are.</summary>
    public static async Task<bool> GetViewerCanEditAsync(
        [Parent(nameof(Conversation.Id), nameof(Conversation.Kind))] Conversation conversation,
        Viewer viewer,
        ConversationOwnerDataLoader owners,
        CancellationToken cancellationToken
    ) => conversation.Kind == ConversationKind.Group && await IsOwnerAsync(conversation.Id, viewer, owners, cancellationToken);

    /// <summary>Whether you may delete the conversation: true for its <c>creator</c> and for admins.</summary>
    public static async Task<bool> GetViewerCanDeleteAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        Viewer viewer,
        ConversationOwnerDataLoader owners,
        CancellationToken cancellationToken
    ) => viewer.IsAdmin || await IsOwnerAsync(conversation.Id, viewer, owners, cancellationToken);

    /// <summary>Returns a conversation by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<Conversation?> GetNodeAsync(Guid id, ConversationByIdDataLoader conversations, CancellationToken cancellationToken) =>
        conversations.LoadAsync(id, cancellationToken);

    private static async Task<bool> IsOwnerAsync(Guid conversationId, Viewer viewer, ConversationOwnerDataLoader owners, CancellationToken cancellationToken) =>
        await owners.LoadAsync(conversationId, cancellationToken) is [var owner, ..] && viewer.Is(owner.UserId);
}
