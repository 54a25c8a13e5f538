using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Loads comments by key.</summary>
public sealed class CommentByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Comment>(queries, scheduler)
{
    private static readonly EntityQuery<Comment> s_source = EntityQuery.Create<QpletDbContext, Comment>(db => db.Set<Comment>());

    /// <inheritdoc />
    protected override EntityQuery<Comment> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Comment.AlbumId)];
}
