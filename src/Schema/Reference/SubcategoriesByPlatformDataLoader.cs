using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Loads the kinds of releases that come out on platforms.</summary>
public sealed class SubcategoriesByPlatformDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<int, Subcategory>(queries, scheduler)
{
    private static readonly EntityQuery<int, Subcategory> s_source = EntityQuery
        .Create<QpletDbContext, int, Subcategory>(
            (db, platformId) =>
                db.Subcategories.Where(subcategory =>
                    db.PlatformSubcategories.Any(link => link.PlatformId == platformId && link.SubcategoryCode == subcategory.Code)
                )
        )
        .OrderBy(subcategory => subcategory.Name);

    /// <inheritdoc />
    protected override EntityQuery<int, Subcategory> Source => s_source;
}
