namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads the blocks between the viewer and users, in both directions: lists with at most two entries.</summary>
public sealed class ViewerBlocksDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Block>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Block> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Block>(
            (db, userId, viewerId) =>
                db.Blocks.Where(block =>
                    (block.BlockedId == userId && block.BlockerId == viewerId) || (block.BlockerId == userId && block.BlockedId == viewerId)
                )
        )
        .WithVisibility(VisibilityLevel.Unrestricted, "The viewer learns only whether a block exists, as when trying to follow the user.");

    /// <inheritdoc />
    protected override EntityQuery<Guid, Block> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 2;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Block.BlockerId), nameof(Block.BlockedId)];
}
