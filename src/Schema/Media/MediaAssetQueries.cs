namespace Qplet.GraphQL.Schema.Media;

/// <summary>Queries for files.</summary>
[QueryType]
public static class MediaAssetQueries
{
    private static readonly EntityQuery<MediaAsset> s_all = EntityQuery
        .Create<QpletDbContext, MediaAsset>(db => db.MediaAssets)
        .OrderByDescending(asset => asset.CreatedAt);

    /// <summary>Returns a file by its ID, or null if no file has this ID or you may not see it.</summary>
    /// <param name="id">The ID of the file.</param>
    public static Task<MediaAsset?> GetMediaAssetAsync([ID<MediaAsset>] Guid id, MediaAssetByIdDataLoader media, CancellationToken cancellationToken) =>
        media.LoadAsync(id, cancellationToken);

    /// <summary>The public files and your own, newest first. Admins see all files.</summary>
    /// <param name="search">Returns only files whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(MaxPageSize = 100)]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<MediaAsset>> GetMediaAssetsAsync(
        PagingArguments paging,
        QueryContext<MediaAsset> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(asset => asset.FileName, search), cancellationToken);
}
