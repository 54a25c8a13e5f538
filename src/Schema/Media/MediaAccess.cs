using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Who may see which files.</summary>
internal static class MediaAccess
{
    /// <summary>Loads a file that the viewer may see; null if there is none, or where it is private and somebody else's.</summary>
    public static async Task<MediaAsset?> LoadVisibleAsync(this MediaAssetByIdDataLoader media, Guid? id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (id is not { } key)
        {
            return null;
        }
        var asset = await media.LoadAsync(key, cancellationToken);
        return asset is not null && IsVisible(asset, viewer) ? asset : null;
    }

    /// <summary>Whether a viewer may see a file: everyone a public one, its owner and admins any.</summary>
    public static bool IsVisible(MediaAsset asset, Viewer viewer) => asset.IsPublic || viewer.MaySeePrivateOf(asset.OwnerId);
}
