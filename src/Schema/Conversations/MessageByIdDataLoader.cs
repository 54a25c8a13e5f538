using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads messages by key. Only messages of conversations in which the viewer takes part are found.</summary>
public sealed class MessageByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Message>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Message> s_source = EntityQuery.Create<QpletDbContext, Guid, Message>(
        (db, viewerId) => db.Messages.Where(message => message.Conversation.Participants.Any(participant => participant.UserId == viewerId))
    );

    private Guid _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<Message> Source => s_source.With(_viewerId);

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public MessageByIdDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
