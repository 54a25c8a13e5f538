using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the viewer's reactions to releases.</summary>
public sealed class ViewerReactionsByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ViewerReactionsDataLoader<int>(queries, scheduler)
{
    private static readonly EntityQuery<int, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, int, Guid, Reaction>(
        (db, id, viewerId) => db.Reactions.Where(reaction => reaction.ReleaseId == id && reaction.UserId == viewerId)
    );

    /// <inheritdoc />
    protected override EntityQuery<int, Guid, Reaction> OfUser => s_source;
}
