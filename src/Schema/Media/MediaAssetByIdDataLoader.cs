using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Loads records of files by key.</summary>
public sealed class MediaAssetByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, MediaAsset>(queries, scheduler)
{
    private static readonly EntityQuery<MediaAsset> s_source = EntityQuery.Create<QpletDbContext, MediaAsset>(db => db.Set<MediaAsset>());

    /// <inheritdoc />
    protected override EntityQuery<MediaAsset> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded =>
        [nameof(MediaAsset.IsPublic), nameof(MediaAsset.OwnerId), nameof(MediaAsset.Url), nameof(MediaAsset.Extension)];
}
