using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>
/// The filter fields of conversations. The name is not among them, because most conversations are named after their participants: filter by these. To search
/// messages, use <c>searchMessages</c>.
/// </summary>
public sealed class ConversationFilter : FilterInputType<Conversation>
{
    private static readonly Dictionary<bool, Expression<Func<Conversation, Guid, bool>>> s_hasUnread = new()
    {
        [true] = static (conversation, viewerId) => conversation.Participants.Any(own => own.UserId == viewerId && own.UnreadCount > 0),
        [false] = static (conversation, viewerId) => !conversation.Participants.Any(own => own.UserId == viewerId && own.UnreadCount > 0),
    };

    private static readonly Dictionary<bool, Expression<Func<Conversation, Guid, bool>>> s_hasMuted = new()
    {
        [true] = static (conversation, viewerId) => conversation.Participants.Any(own => own.UserId == viewerId && own.IsMuted),
        [false] = static (conversation, viewerId) => !conversation.Participants.Any(own => own.UserId == viewerId && own.IsMuted),
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Conversation> members) =>
        members
            .BindExplicitly()
            .Field(conversation => conversation.Id, "id")
            .Field(conversation => conversation.Kind, "kind")
            .Field(conversation => conversation.Users, "participants")
            .Field(conversation => conversation.MessageCount, "messageCount")
            .Field(conversation => conversation.LastActivityAt, "lastActivityAt")
            .Field(conversation => conversation.CreatedAt, "createdAt")
            .Computed("viewerHasUnread", static request => ViewerBinder.Of(request.User).RequireId(), s_hasUnread)
            .Computed("viewerHasMuted", static request => ViewerBinder.Of(request.User).RequireId(), s_hasMuted);
}
