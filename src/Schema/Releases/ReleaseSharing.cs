using System.Text.Encodings.Web;
using System.Text.Unicode;
using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The ways to share releases on other sites.</summary>
[ObjectType<Release>]
public static class ReleaseSharing
{
    private static readonly HtmlEncoder s_html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The ways to share the release on other sites. To share it on this service, use the mutation `createPost`.</summary>
    public static ReleaseShare GetShare([Parent(nameof(Release.Id), nameof(Release.Title))] Release release, LinkBuilder links)
    {
        var page = links.Release(release.Id);
        var frame = s_html.Encode(links.ReleaseFrame(release.Id).AbsoluteUri);
        return new ReleaseShare(
            page,
            $"<iframe title=\"{s_html.Encode(release.Title)}\" src=\"{frame}\" width=\"100%\" height=\"210\" style=\"border:0\" loading=\"lazy\"></iframe>",
            SocialLinks(Uri.EscapeDataString(page.AbsoluteUri), Uri.EscapeDataString(release.Title))
        );
    }

    private static ReleaseSocialLinks SocialLinks(string page, string title) =>
        new(
            new Uri($"https://www.facebook.com/sharer/sharer.php?u={page}"),
            new Uri($"https://twitter.com/intent/tweet?url={page}&text={title}"),
            new Uri($"https://www.reddit.com/submit?url={page}&title={title}"),
            new Uri($"https://www.pinterest.com/pin/create/button/?url={page}&description={title}"),
            new Uri($"https://www.linkedin.com/sharing/share-offsite/?url={page}")
        );
}
