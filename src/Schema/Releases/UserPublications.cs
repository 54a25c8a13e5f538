namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The releases of users.</summary>
[ObjectType<User>]
public static class UserPublications
{
    /// <summary>The releases of the user, newest first.</summary>
    /// <param name="search">Returns only releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Release>> GetPublicationsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Release> query,
        ReleasesByPublisherDataLoader releases,
        CancellationToken cancellationToken,
        string? search = null
    ) => releases.With(paging, query.Search(release => release.Title, search)).LoadAsync(user.Id, cancellationToken);
}
