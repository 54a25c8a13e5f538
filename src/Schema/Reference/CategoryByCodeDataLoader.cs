using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads categories by code.</summary>
public sealed class CategoryByCodeDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<string, Category>(queries, scheduler)
{
    private static readonly EntityQuery<Category> s_source = EntityQuery.Create<QpletDbContext, Category>(db => db.Set<Category>());

    /// <inheritdoc />
    protected override EntityQuery<Category> Source => s_source;
}
