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
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await conversations.With(paging, query).LoadAsync(user.Id, cancellationToken);
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
