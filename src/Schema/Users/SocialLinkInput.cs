namespace Qplet.GraphQL.Schema.Users;

/// <summary>A page of a user in a social network.</summary>
/// <param name="Network">The name of the network, such as <c>x</c> or <c>soundcloud</c>, at most 64 characters.</param>
/// <param name="Url">The http or https URL of the page, at most 500 characters.</param>
public sealed record SocialLinkInput(string Network, Uri Url);
