using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Queries for genres.</summary>
[QueryType]
public static class GenreQueries
{
    private static readonly EntityQuery<Genre> s_all = EntityQuery.Create<QpletDbContext, Genre>(db => db.Genres).OrderBy(genre => genre.Name);

    private static readonly EntityQuery<Genre> s_public = EntityQuery
        .Create<QpletDbContext, Genre>(db => db.Genres.Where(genre => genre.IsPublic))
        .OrderBy(genre => genre.Name);

    /// <summary>Returns a genre by its ID, or null if no genre has this ID. Private genres are visible only to admins.</summary>
    /// <param name="id">The ID of the genre.</param>
    public static Task<Genre?> GetGenreAsync([ID<Genre>] Guid id, Viewer viewer, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        GenreType.GetNodeAsync(id, viewer, genres, cancellationToken);

    /// <summary>The genres, by name. Private genres are visible only to admins.</summary>
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
