using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Builds the addresses of the content of files. Those of private files are signed for the viewer, and expire.</summary>
public sealed class MediaLinks(LinkOptions options, LinkBuilder links, AddressSigner signer)
{
    private const string Folder = "media-assets/";
    private const string DownloadFolder = "media-assets/download/";

    /// <summary>Returns the address of the content.</summary>
    public Uri Content(MediaAsset asset, Viewer viewer) => links.Stored(asset.Url) ?? Of(Folder, asset, viewer);

    /// <summary>Returns the address at which the content is saved by browsers.</summary>
    public Uri Download(MediaAsset asset, Viewer viewer) => links.Stored(asset.Url) ?? Of(DownloadFolder, asset, viewer);

    /// <summary>Returns the address of a copy of an image, or null if the file is not an image. A file elsewhere has no copies.</summary>
    public Uri? Image(MediaAsset asset, ImageSize size, Viewer viewer) =>
        asset.Kind != MediaKind.Image ? null : links.Stored(asset.Url) ?? Of(Folder, asset, viewer, $"size={size.ToString().ToLowerInvariant()}");

    private Uri Of(string folder, MediaAsset asset, Viewer viewer, string query = "")
    {
        var path = asset.Extension.Length == 0 ? $"{folder}{asset.Id}" : $"{folder}{asset.Id}.{Uri.EscapeDataString(asset.Extension)}";
        var signature = !asset.IsPublic && viewer.Id is { } userId ? signer.Sign(asset.Id, userId) : "";
        var parameters = string.Join('&', ((string[])[query, signature]).Where(static part => part.Length > 0));
        return new Uri(options.Server, parameters.Length == 0 ? path : $"{path}?{parameters}");
    }
}
