using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads countries by code.</summary>
public sealed class CountryByCodeDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<string, Country>(queries, scheduler)
{
    private static readonly EntityQuery<Country> s_source = EntityQuery.Create<QpletDbContext, Country>(db => db.Set<Country>());

    /// <inheritdoc />
    protected override EntityQuery<Country> Source => s_source;
}
