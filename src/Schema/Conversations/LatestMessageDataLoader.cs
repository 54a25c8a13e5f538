using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads the newest message of conversations: one row or none.</summary>
public sealed class LatestMessageDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Message>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Message> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Message>((db, conversationId) => db.Messages.Where(message => message.ConversationId == conversationId))
        .OrderByDescending(message => message.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Message> Source => s_source;

    /// <inheritdoc />
    protected override int? Limit => 1;
}
