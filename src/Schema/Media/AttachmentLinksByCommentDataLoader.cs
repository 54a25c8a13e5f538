using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Loads which files comments carry, in their order.</summary>
public sealed class AttachmentLinksByCommentDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, CommentAttachment>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, CommentAttachment> s_source = EntityQuery
        .Create<QpletDbContext, Guid, CommentAttachment>((db, commentId) => db.CommentAttachments.Where(link => link.CommentId == commentId))
        .OrderBy(link => link.Position);

    /// <inheritdoc />
    protected override EntityQuery<Guid, CommentAttachment> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(CommentAttachment.MediaAssetId)];
}
