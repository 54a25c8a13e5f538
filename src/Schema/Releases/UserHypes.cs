namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The releases that users have hyped.</summary>
[ObjectType<User>]
public static class UserHypes
{
    /// <summary>The releases that the user has hyped, the latest hyped first.</summary>
    /// <param name="search">Returns only releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(ConnectionName = "HypedReleases", Node = nameof(HypedRelease.Release))]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static Task<Page<HypedRelease>> GetHypedReleasesAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<HypedRelease> query,
        HypedReleasesByUserDataLoader hypes,
        CancellationToken cancellationToken,
        string? search = null
    ) => hypes.With(paging, query.Search(hyped => hyped.Release.Title, search)).LoadAsync(user.Id, cancellationToken);
}
