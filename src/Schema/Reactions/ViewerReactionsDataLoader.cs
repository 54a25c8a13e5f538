using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the viewer's reactions to objects of one type.</summary>
/// <typeparam name="TKey">The type of the key of the objects.</typeparam>
public abstract class ViewerReactionsDataLoader<TKey>(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<TKey, Reaction>(queries, scheduler)
    where TKey : notnull
{
    private Guid _viewerId;

    /// <summary>The query for the reactions of a user. Its second argument is the key of the user.</summary>
    protected abstract EntityQuery<TKey, Guid, Reaction> OfUser { get; }

    /// <inheritdoc />
    protected sealed override EntityQuery<TKey, Reaction> Source => OfUser.With(_viewerId);

    /// <inheritdoc />
    protected sealed override IReadOnlyList<string> AlwaysLoaded => [nameof(Reaction.Kind)];

    /// <summary>Returns this loader for the given viewer, who must be signed in. An operation has exactly one viewer.</summary>
    public ViewerReactionsDataLoader<TKey> For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
