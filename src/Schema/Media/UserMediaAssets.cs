namespace Qplet.GraphQL.Schema.Media;

/// <summary>The files of users.</summary>
[ObjectType<User>]
public static class UserMediaAssets
{
    /// <summary>
    /// The files that you have uploaded, newest first. Visible only to you and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    /// <param name="search">Returns only files whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(MaxPageSize = 100)]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<MediaAsset>?> GetMediaAssetsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<MediaAsset> query,
        Viewer viewer,
        MediaAssetsByOwnerDataLoader media,
        CancellationToken cancellationToken,
        string? search = null
    )
    {
        viewer.RequirePrivateOf(user.Id);
        return await media.With(paging, query.Search(asset => asset.FileName, search)).LoadAsync(user.Id, cancellationToken);
    }
}
