using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads the countries in which platforms are available.</summary>
public sealed class CountriesByPlatformDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<int, Country>(queries, scheduler)
{
    private static readonly EntityQuery<int, Country> s_source = EntityQuery
        .Create<QpletDbContext, int, Country>(
            (db, platformId) =>
                db.Countries.Where(country => db.PlatformCountries.Any(link => link.PlatformId == platformId && link.CountryCode == country.Code))
        )
        .OrderBy(country => country.Name);

    /// <inheritdoc />
    protected override EntityQuery<int, Country> Source => s_source;
}
