using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>The access rules of files.</summary>
internal static class MediaAccess
{
    /// <summary>Loads a file that the viewer may see. Returns null if no file has this key, or if it is private and the viewer may not see it.</summary>
    public static async Task<MediaAsset?> LoadVisibleAsync(this MediaAssetByIdDataLoader media, Guid? id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (id is not { } key)
        {
            return null;
        }
        var asset = await media.LoadAsync(key, cancellationToken);
        return asset is not null && IsVisible(asset, viewer) ? asset : null;
    }

    /// <summary>Returns whether a viewer may see a file. Private files are visible only to their owner and to admins.</summary>
    public static bool IsVisible(MediaAsset asset, Viewer viewer) => asset.IsPublic || viewer.MaySeePrivateOf(asset.OwnerId);
}
