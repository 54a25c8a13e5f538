using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Querying;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads how the viewer reacts to comments.</summary>
public sealed class ViewerReactionsByCommentDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Reaction>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Reaction>(
        (db, id, viewerId) => db.Reactions.Where(reaction => reaction.CommentId == id && reaction.UserId == viewerId));

    private Guid _viewerId;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Reaction> Source => s_source.With(_viewerId);

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Reaction.Kind)];

    /// <summary>The same loader for who asks, who must be signed in; one operation has one viewer.</summary>
    public ViewerReactionsByCommentDataLoader For(Viewer viewer)
    {
        _viewerId = viewer.RequireId();
        return this;
    }
}
