using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads the viewer's blocks of users: a list with at most one entry.</summary>
public sealed class ViewerBlockDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Block>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Block> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Block>(
        (db, blockedId, viewerId) => db.Blocks.Where(block => block.BlockedId == blockedId && block.BlockerId == viewerId)
    );

    /// <inheritdoc />
    protected override EntityQuery<Guid, Block> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;
}
