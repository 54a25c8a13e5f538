namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The releases of users.</summary>
[ObjectType<User>]
public static class UserPublications
{
    /// <summary>The releases of the user, newest first.</summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Release>> GetPublicationsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Release> query,
        ReleasesByPublisherDataLoader releases,
        CancellationToken cancellationToken
    ) => releases.With(paging, query).LoadAsync(user.Id, cancellationToken);
}
