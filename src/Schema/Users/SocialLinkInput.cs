namespace Qplet.GraphQL.Schema.Users;

/// <summary>A page in a social network.</summary>
/// <param name="Network">The network's name, such as <c>x</c> or <c>soundcloud</c>: at most 64 characters.</param>
/// <param name="Url">The address of the page: http or https, at most 500 characters.</param>
public sealed record SocialLinkInput(string Network, Uri Url);
