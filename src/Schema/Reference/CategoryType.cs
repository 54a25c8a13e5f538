using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A group of subcategories, such as music or games.</summary>
[CacheControl(CacheTimes.Reference)]
[ObjectType<Category>]
[BindOnly(nameof(Category.Code), nameof(Category.Name))]
public static class CategoryType
{
    /// <summary>The ID.</summary>
    [ID]
    public static string GetId([Parent(nameof(Category.Code))] Category category) => category.Code;

    /// <summary>The number of subcategories.</summary>
    public static Task<int> GetSubcategoryCountAsync(
        [Parent(nameof(Category.Code))] Category category,
        SubcategoryCountByCategoryDataLoader counts,
        CancellationToken cancellationToken
    ) => counts.LoadAsync(category.Code, cancellationToken);

    /// <summary>The subcategories, by name.</summary>
    [ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<Subcategory>> GetSubcategoriesAsync(
        [Parent(nameof(Category.Code))] Category category,
        SubcategoriesByCategoryDataLoader subcategories,
        CancellationToken cancellationToken
    ) => subcategories.LoadAsync(category.Code, cancellationToken);

    /// <summary>Returns a category by its key.</summary>
    [NodeResolver]
    public static Task<Category?> GetNodeAsync(string code, CategoryByCodeDataLoader categories, CancellationToken cancellationToken) =>
        categories.LoadAsync(code, cancellationToken);
}
