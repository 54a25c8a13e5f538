using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads how the viewer reacts to things of one kind.</summary>
/// <typeparam name="TKey">The key of what is reacted to.</typeparam>
public abstract class ViewerReactionsDataLoader<TKey>(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<TKey, Reaction>(queries, scheduler)
    where TKey : notnull
{
    private Guid _viewerId;

    /// <summary>The reactions of one user; the further argument is the user's key.</summary>
    protected abstract EntityQuery<TKey, Guid, Reaction> OfUser { get; }

    /// <inheritdoc />
    protected sealed override EntityQuery<TKey, Reaction> Source => OfUser.With(_viewerId);

    /// <inheritdoc />
    protected sealed override IReadOnlyList<string> AlwaysLoaded => [nameof(Reaction.Kind)];

    /// <summary>The same loader for who asks, who must be signed in; one operation has one viewer.</summary>
    public ViewerReactionsDataLoader<TKey> For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
