using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Queries for genres.</summary>
[QueryType]
public static class GenreQueries
{
    private static readonly EntityQuery<Genre> s_all = EntityQuery.Create<QpletDbContext, Genre>(db => db.Genres).OrderBy(genre => genre.Name);

    /// <summary>Returns a genre by its ID, or null if no genre has this ID. Private genres are visible only to admins.</summary>
    /// <param name="id">The ID of the genre.</param>
    public static Task<Genre?> GetGenreAsync([ID<Genre>] Guid id, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        genres.LoadAsync(id, cancellationToken);

    /// <summary>The genres, by name. Private genres are visible only to admins.</summary>
    /// <param name="search">Returns only genres whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Reference, Vary = [CacheTimes.Caller])]
    [UsePaging(MaxPageSize = 100)]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Genre>> GetGenresAsync(
        PagingArguments paging,
        QueryContext<Genre> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(genre => genre.Name, search), cancellationToken);
}
