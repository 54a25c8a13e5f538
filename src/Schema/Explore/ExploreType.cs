using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Explore;

/// <summary>
/// The releases that are worth a look. No list contains releases of deleted or banned users, or of users whom you have blocked or who have blocked you.
/// </summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<ExplorePage>("Explore")]
public static class ExploreType
{
    /// <summary>The releases that admins have put in focus, the newest first.</summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    public static Task<Page<Release>> GetFocusAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(ExploreLists.Focus.With(time.UtcMoment()), paging, query, cancellationToken);

    /// <summary>The upcoming releases that users have hyped, the most hyped first.</summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    public static Task<Page<Release>> GetHypesAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(ExploreLists.Hypes.With(time.UtcMoment()), paging, query, cancellationToken);

    /// <summary>
    /// The releases of the next 24 hours, the soonest first: those with a time in the next 24 hours, or with a day, in UTC, that begins in them or has begun
    /// and is not over.
    /// </summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    public static Task<Page<Release>> GetNextReleasesAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(ExploreLists.NextReleases.With(time.UtcMoment()), paging, query, cancellationToken);

    /// <summary>The releases that admins have put in the spotlight, the newest first.</summary>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    public static Task<Page<Release>> GetSpotlightsAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(ExploreLists.Spotlights.With(time.UtcMoment()), paging, query, cancellationToken);

    /// <summary>
    /// The upcoming releases of a subcategory, the best one first. The score is 3 for each hype, 2 for each share, and 1 for each like and each comment. No
    /// releases if no subcategory has the code.
    /// </summary>
    /// <param name="subcategoryCode">The code of the subcategory, such as `game`. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Releases")]
    public static Task<Page<Release>> GetTopsAsync(
        string subcategoryCode,
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(ExploreLists.Tops.With(time.UtcMoment()).With(subcategoryCode.ToLowerInvariant()), paging, query, cancellationToken);

    /// <summary>Returns the object by its key.</summary>
    [NodeResolver]
    public static ExplorePage? GetNode(int id) => id == ExplorePage.Instance.Id ? ExplorePage.Instance : null;
}
