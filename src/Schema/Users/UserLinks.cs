using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The links to a user outside this website.</summary>
[ObjectType]
public sealed class UserLinks
{
    private readonly User _user;

    internal UserLinks(User user) => _user = user;

    /// <summary>The user's website.</summary>
    public Uri? Website => UserType.UriOf(_user.Website);

    /// <summary>A public e-mail address or page where others can contact the user.</summary>
    public string? Contact => _user.PublicContact;

    /// <summary>The pages of the user in social networks, in the order set by the user.</summary>
    [ListSize(AssumedSize = 20)]
    public Task<IReadOnlyList<SocialLink>> GetSocialsAsync(SocialLinksByUserDataLoader links, CancellationToken cancellationToken) =>
        links.LoadAsync(_user.Id, cancellationToken);
}
