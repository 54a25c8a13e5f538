using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A group of subcategories, such as music or games.</summary>
[ObjectType<Category>]
[BindOnly(nameof(Category.Code), nameof(Category.Name))]
public static class CategoryType
{
    /// <summary>The subcategories, by name.</summary>
    [ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<Subcategory>> GetSubcategoriesAsync(
        [Parent(nameof(Category.Code))] Category category,
        SubcategoriesByCategoryDataLoader subcategories,
        CancellationToken cancellationToken
    ) => subcategories.LoadAsync(category.Code, cancellationToken);
}
