namespace Qplet.GraphQL.Schema.Media;

/// <summary>The sort fields of files.</summary>
public sealed class MediaAssetSort : SortInputType<MediaAsset>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<MediaAsset> members) =>
        members.BindExplicitly().Field(asset => asset.FileName).Field(asset => asset.CreatedAt).Field(asset => asset.Size).Field(asset => asset.ViewCount);
}
