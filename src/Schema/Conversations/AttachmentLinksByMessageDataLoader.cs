using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads which files messages carry, in their order.</summary>
public sealed class AttachmentLinksByMessageDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, MessageAttachment>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, MessageAttachment> s_source = EntityQuery
        .Create<QpletDbContext, Guid, MessageAttachment>((db, messageId) => db.MessageAttachments.Where(link => link.MessageId == messageId))
        .OrderBy(link => link.Position);

    /// <inheritdoc />
    protected override EntityQuery<Guid, MessageAttachment> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(MessageAttachment.MediaAssetId)];
}
