using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads pages of the conversations that users take part in, the newest activity first.</summary>
public sealed class ConversationsByUserDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : PagedChildrenDataLoader<Guid, Conversation>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Conversation> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Conversation>(
            (db, userId) => db.Conversations.Where(conversation => conversation.Participants.Any(participant => participant.UserId == userId))
        )
        .OrderByDescending(conversation => conversation.LastActivityAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Conversation> Source => s_source;
}
