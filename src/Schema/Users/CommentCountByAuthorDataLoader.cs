using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Counts the comments that users have written, hidden ones not counted.</summary>
public sealed class CommentCountByAuthorDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : BatchDataLoader<Guid, int>(scheduler)
{
    private static readonly EntityQuery<Guid, Comment> s_source = EntityQuery.Create<QpletDbContext, Guid, Comment>(
        (db, authorId) => db.Comments.Where(comment => comment.AuthorId == authorId && comment.HiddenAt == null)
    );

    /// <inheritdoc />
    protected override Task<IReadOnlyDictionary<Guid, int>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken) =>
        queries.CountsAsync(s_source, keys, null, cancellationToken);
}
