using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the comments under a subject or comment, newest first, without those by users whom the viewer has blocked or who have blocked the
/// viewer.
/// </summary>
/// <typeparam name="TKey">The type of the key of the subject or comment.</typeparam>
public abstract class CommentsDataLoader<TKey>(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<TKey, Comment>(queries, scheduler)
    where TKey : notnull
{
    private Guid? _viewerId;

    /// <summary>The query for callers who are not signed in: all comments, without a look-up of blocks.</summary>
    protected abstract EntityQuery<TKey, Comment> All { get; }

    /// <summary>The query without the comments by blocked users. Its second argument is the key of the viewer.</summary>
    protected abstract EntityQuery<TKey, Guid, Comment> Unblocked { get; }

    /// <inheritdoc />
    protected sealed override EntityQuery<TKey, Comment> Source => _viewerId is { } viewerId ? Unblocked.With(viewerId) : All;

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public CommentsDataLoader<TKey> For(Viewer viewer)
    {
        _viewerId = viewer.Id;
        return this;
    }
}
