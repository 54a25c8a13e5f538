using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads conversations by key. Only conversations in which the viewer takes part are found.</summary>
public sealed class ConversationByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : EntityByKeyDataLoader<Guid, Conversation>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Conversation> s_source = EntityQuery.Create<QpletDbContext, Guid, Conversation>(
        (db, viewerId) => db.Conversations.Where(conversation => conversation.Participants.Any(participant => participant.UserId == viewerId))
    );

    private Guid _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<Conversation> Source => s_source.With(_viewerId);

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public ConversationByIdDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
