namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The URLs that open social networks to share a release there.</summary>
/// <param name="Facebook">The URL for Facebook.</param>
/// <param name="X">The URL for X.</param>
/// <param name="Reddit">The URL for Reddit.</param>
/// <param name="Pinterest">The URL for Pinterest.</param>
/// <param name="LinkedIn">The URL for LinkedIn.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record ReleaseSocialLinks(Uri Facebook, Uri X, Uri Reddit, Uri Pinterest, Uri LinkedIn);
