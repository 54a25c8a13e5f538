using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Reading genres.</summary>
[QueryType]
public static class GenreQueries
{
    private static readonly EntityQuery<Genre> s_all = EntityQuery.Create<QpletDbContext, Genre>(db => db.Genres).OrderBy(genre => genre.Name);

    private static readonly EntityQuery<Genre> s_public = EntityQuery
        .Create<QpletDbContext, Genre>(db => db.Genres.Where(genre => genre.IsPublic))
        .OrderBy(genre => genre.Name);

    /// <summary>A genre. Returns null if no genre has this ID. Only admins see private genres.</summary>
    /// <param name="id">The genre's identifier.</param>
    public static Task<Genre?> GetGenreAsync([ID<Genre>] Guid id, Viewer viewer, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        GenreType.GetNodeAsync(id, viewer, genres, cancellationToken);

    /// <summary>Genres by name. Private ones are there for admins only.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Genre>> GetGenresAsync(
        PagingArguments paging,
        QueryContext<Genre> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(viewer.IsAdmin ? s_all : s_public, paging, query, cancellationToken);
}
