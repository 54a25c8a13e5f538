using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>The filter fields of files.</summary>
public sealed class MediaAssetFilter : FilterInputType<MediaAsset>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<MediaAsset> members) =>
        members
            .BindExplicitly()
            .Field(asset => asset.Id)
            .Field(asset => asset.Kind, "mediaKind")
            .Field(asset => asset.FileName)
            .Field(asset => asset.Owner)
            .Field(asset => asset.IsPublic)
            .Field(asset => asset.CreatedAt)
            .Field(asset => asset.Size)
            .ViewerReactions(asset => asset.Id);
}
