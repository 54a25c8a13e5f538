namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The ways to share a release on other sites.</summary>
/// <param name="Url">The URL of the public page.</param>
/// <param name="EmbedCode">The HTML of a frame that shows the release on another site.</param>
/// <param name="SocialLinks">The URLs that open social networks to share the release there.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record ReleaseShare(Uri Url, string EmbedCode, ReleaseSocialLinks SocialLinks);
