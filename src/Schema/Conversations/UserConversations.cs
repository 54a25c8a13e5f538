namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The conversations of a user.</summary>
[ObjectType<User>]
public static class UserConversations
{
    private static readonly EntityQuery<Guid, Participant> s_unread = EntityQuery.Create<QpletDbContext, Guid, Participant>(
        (db, userId) => db.Participants.Where(participant => participant.UserId == userId && participant.UnreadCount > 0)
    );

    /// <summary>
    /// Your conversations, most recently active first. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    /// <param name="search">
    /// Returns only conversations that you find by this text, at most 255 characters: the name that you have set, the conversation's own name, or the name or
    /// username of another participant contains it. Letter case is ignored. To search messages, use `searchMessages`.
    /// </param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<Conversation>?> GetConversationsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Conversation> query,
        Viewer viewer,
        ConversationsByUserDataLoader conversations,
        CancellationToken cancellationToken,
        string? search = null
    )
    {
        viewer.RequireSelf(user.Id);
        return await conversations.With(paging, query.SearchNames(search, user.Id)).LoadAsync(user.Id, cancellationToken);
    }

    /// <summary>
    /// The number of your conversations with unread messages. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    public static async Task<int?> GetUnreadConversationCountAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.CountAsync(s_unread.With(user.Id), null, cancellationToken);
    }
}
