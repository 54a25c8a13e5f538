using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads subcategories by code.</summary>
public sealed class SubcategoryByCodeDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : EntityByKeyDataLoader<string, Subcategory>(queries, scheduler)
{
    private static readonly EntityQuery<Subcategory> s_source = EntityQuery.Create<QpletDbContext, Subcategory>(db => db.Set<Subcategory>());

    /// <inheritdoc />
    protected override EntityQuery<Subcategory> Source => s_source;
}
