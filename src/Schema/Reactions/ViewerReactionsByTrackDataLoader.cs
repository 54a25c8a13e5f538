using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the viewer's reactions to tracks.</summary>
public sealed class ViewerReactionsByTrackDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ViewerReactionsDataLoader<Guid>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Reaction>(
        (db, id, viewerId) => db.Reactions.Where(reaction => reaction.TrackId == id && reaction.UserId == viewerId)
    );

    /// <inheritdoc />
    protected override EntityQuery<Guid, Guid, Reaction> OfUser => s_source;
}
