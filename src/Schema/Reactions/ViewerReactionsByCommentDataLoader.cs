using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the viewer's reactions to comments.</summary>
public sealed class ViewerReactionsByCommentDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ViewerReactionsDataLoader<Guid>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Reaction>(
        (db, id, viewerId) => db.Reactions.Where(reaction => reaction.CommentId == id && reaction.UserId == viewerId)
    );

    /// <inheritdoc />
    protected override EntityQuery<Guid, Guid, Reaction> OfUser => s_source;
}
