using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Loads genres by key.</summary>
public sealed class GenreByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Genre>(queries, scheduler)
{
    private static readonly EntityQuery<Genre> s_source = EntityQuery.Create<QpletDbContext, Genre>(db => db.Set<Genre>());

    /// <inheritdoc />
    protected override EntityQuery<Genre> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Genre.IsPublic)];
}
