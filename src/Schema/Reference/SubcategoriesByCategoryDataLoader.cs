using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads the subcategories of categories.</summary>
public sealed class SubcategoriesByCategoryDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<string, Subcategory>(queries, scheduler)
{
    private static readonly EntityQuery<string, Subcategory> s_source = EntityQuery
        .Create<QpletDbContext, string, Subcategory>((db, code) => db.Subcategories.Where(subcategory => subcategory.CategoryCode == code))
        .OrderBy(subcategory => subcategory.Name);

    /// <inheritdoc />
    protected override EntityQuery<string, Subcategory> Source => s_source;
}
