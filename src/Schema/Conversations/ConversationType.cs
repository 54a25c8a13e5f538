using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A conversation between users. Only its participants can see it.</summary>
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
        var own = await settings.For(viewer).LoadAsync(conversation.Id, cancellationToken);
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
    [GraphQLName("type")]
    public static ConversationKind GetKind([Parent(nameof(Conversation.Kind))] Conversation conversation) => conversation.Kind;

    /// <summary>The user who started the conversation, or null if the user is unknown or has left.</summary>
    [NotFilterable]
    public static Task<User?> GetCreatorAsync(
        [Parent(nameof(Conversation.CreatorId))] Conversation conversation,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => conversation.CreatorId is { } creatorId ? users.LoadAsync(creatorId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>The newest message, or null if the conversation has no messages.</summary>
    [NotFilterable]
    public static async Task<Message?> GetLatestMessageAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        LatestMessageDataLoader messages,
        CancellationToken cancellationToken
    ) => await messages.LoadAsync(conversation.Id, cancellationToken) is [var latest, ..] ? latest : null;

    /// <summary>The number of messages by others since you last read the conversation (<c>markConversationRead</c>).</summary>
    public static async Task<int> GetUnreadCountAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        Viewer viewer,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) => await settings.For(viewer).LoadAsync(conversation.Id, cancellationToken) is [var own, ..] ? own.UnreadCount : 0;

    /// <summary>Your settings of the conversation, or null if you no longer take part in it.</summary>
    public static async Task<ConversationSettings?> GetSettingsAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        Viewer viewer,
        ViewerParticipantDataLoader settings,
        CancellationToken cancellationToken
    ) =>
        await settings.For(viewer).LoadAsync(conversation.Id, cancellationToken) is [var own, ..]
            ? new(own.IsMuted, own.CustomName, own.JoinedAt, own.LastReadAt)
            : null;

    /// <summary>The messages, newest first.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<Message>> GetMessagesAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        PagingArguments paging,
        QueryContext<Message> query,
        MessagesByConversationDataLoader messages,
        CancellationToken cancellationToken
    ) => messages.With(paging, query).LoadAsync(conversation.Id, cancellationToken);

    /// <summary>Whether you may rename and delete the conversation. True if you started it.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Conversation.CreatorId))] Conversation conversation, Viewer viewer) =>
        ConversationAccess.MayManage(conversation, viewer);

    /// <summary>Returns a conversation by its key, or null if the caller does not take part in it.</summary>
    [NodeResolver]
    public static Task<Conversation?> GetNodeAsync(Guid id, Viewer viewer, ConversationByIdDataLoader conversations, CancellationToken cancellationToken) =>
        viewer.IsSignedIn ? conversations.For(viewer).LoadAsync(id, cancellationToken) : Task.FromResult<Conversation?>(null);
}
