using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Querying;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads how the viewer reacts to releases.</summary>
public sealed class ViewerReactionsByReleaseDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, Reaction>(queries, scheduler)
{
    private static readonly EntityQuery<int, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, int, Guid, Reaction>(
        (db, id, viewerId) => db.Reactions.Where(reaction => reaction.ReleaseId == id && reaction.UserId == viewerId));

    private Guid _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<int, Reaction> Source => s_source.With(_viewerId);

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Reaction.Kind)];

    /// <summary>The same loader for who asks, who must be signed in; one operation has one viewer.</summary>
    public ViewerReactionsByReleaseDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
