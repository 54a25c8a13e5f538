using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the viewer's reactions to subjects of any kind.</summary>
public sealed class ViewerReactionsDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Reaction>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Reaction>(
        (db, subjectId, viewerId) => db.Reactions.Where(reaction => reaction.SubjectId == subjectId && reaction.UserId == viewerId)
    );

    private Guid _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Reaction> Source => s_source.With(_viewerId);

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Reaction.Kind)];

    /// <summary>Returns this loader for the given viewer, who must be signed in. An operation has exactly one viewer.</summary>
    public ViewerReactionsDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
