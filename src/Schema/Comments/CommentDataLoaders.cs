using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The DataLoaders of comments.</summary>
internal static class CommentDataLoaders
{
    /// <summary>Loads comments by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Comment> CommentById { get; } = EntityQuery.Create<QpletDbContext, Comment>(db => db.Set<Comment>());
}
