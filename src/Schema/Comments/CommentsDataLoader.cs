using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Loads pages of the comments under a subject or comment, without those by users whom the viewer has blocked or who have blocked the viewer.
/// </summary>
public abstract class CommentsDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, Comment>(queries, scheduler)
{
    private Guid? _viewerId;

    /// <summary>The query for callers who are not signed in: all comments, without a look-up of blocks.</summary>
    protected abstract EntityQuery<Guid, Comment> All { get; }

    /// <summary>The query without the comments by blocked users. Its second argument is the key of the viewer.</summary>
    protected abstract EntityQuery<Guid, Guid, Comment> Unblocked { get; }

    /// <inheritdoc />
    protected sealed override EntityQuery<Guid, Comment> Source => _viewerId is { } viewerId ? Unblocked.With(viewerId) : All;

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public CommentsDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.Id;
        return this;
    }
}
