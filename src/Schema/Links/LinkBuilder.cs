using System.Globalization;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Schema.Links;

/// <summary>Makes the links that the schema shows.</summary>
public sealed class LinkBuilder(LinkOptions options)
{
    /// <summary>The page where a user changes the plan.</summary>
    public Uri Plans { get; } = new(options.Website, "settings/plans");

    /// <summary>The public page of a user.</summary>
    public Uri Profile(string username) => new(options.Website, $"profile/{Uri.EscapeDataString(username)}");

    /// <summary>The public page of a release.</summary>
    public Uri Release(int id) => new(options.Website, string.Create(CultureInfo.InvariantCulture, $"releases/{id}"));

    /// <summary>Where the bytes of a file are read: in this server's store, or wherever else they lie.</summary>
    public Uri File(MediaAsset asset)
    {
        if (asset.Url is { } elsewhere && Uri.TryCreate(elsewhere, UriKind.Absolute, out var url))
        {
            return url;
        }
        return new Uri(options.Server, asset.Extension.Length == 0 ? $"media-assets/{asset.Id}" : $"media-assets/{asset.Id}.{asset.Extension}");
    }
}
