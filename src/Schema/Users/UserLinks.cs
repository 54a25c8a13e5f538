using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Where a user is found outside of this site.</summary>
[ObjectType]
public sealed class UserLinks
{
    private readonly User _user;

    internal UserLinks(User user) => _user = user;

    /// <summary>The user's website.</summary>
    public Uri? Website => UserType.UriOf(_user.Website);

    /// <summary>The address at which the public may write to the user: an e-mail address or a page.</summary>
    public string? Contact => _user.PublicContact;

    /// <summary>The user's pages in social networks, in the user's own order.</summary>
    [ListSize(AssumedSize = 20)]
    public Task<IReadOnlyList<SocialLink>> GetSocialsAsync(SocialLinksByUserDataLoader links, CancellationToken cancellationToken) =>
        links.LoadAsync(_user.Id, cancellationToken);
}
