using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>A page of a user in a social network.</summary>
[CacheControl(InheritMaxAge = true)]
[ObjectType<SocialLink>]
[BindOnly(nameof(SocialLink.Network))]
public static class SocialLinkType
{
    /// <summary>The URL of the page.</summary>
    public static Uri? GetUrl([Parent(nameof(SocialLink.Url))] SocialLink link) => StoredUri.Of(link.Url);
}
