using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Loads release dates by key.</summary>
public sealed class ReleaseDateByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<int, ReleaseDate>(queries, scheduler)
{
    private static readonly EntityQuery<ReleaseDate> s_source = EntityQuery.Create<QpletDbContext, ReleaseDate>(db => db.Set<ReleaseDate>());

    /// <inheritdoc />
    protected override EntityQuery<ReleaseDate> Source => s_source;
}
