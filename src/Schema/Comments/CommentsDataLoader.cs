using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Loads pages of the comments below something, the newest first, without those of users whom the viewer blocks or who block the viewer.</summary>
/// <typeparam name="TKey">The key of what they are below.</typeparam>
public abstract class CommentsDataLoader<TKey>(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<TKey, Comment>(queries, scheduler)
    where TKey : notnull
{
    private Guid? _viewerId;

    /// <summary>All comments, for callers who are not signed in: they pay for no look at the blocks.</summary>
    protected abstract EntityQuery<TKey, Comment> All { get; }

    /// <summary>The comments without those of blocked users; the further argument is the viewer's key.</summary>
    protected abstract EntityQuery<TKey, Guid, Comment> Unblocked { get; }

    /// <inheritdoc />
    protected sealed override EntityQuery<TKey, Comment> Source => _viewerId is { } viewerId ? Unblocked.With(viewerId) : All;

    /// <summary>The same loader for who asks; one operation has one viewer.</summary>
    public CommentsDataLoader<TKey> For(Viewer viewer)
    {
        _viewerId = viewer.Id;
        return this;
    }
}
