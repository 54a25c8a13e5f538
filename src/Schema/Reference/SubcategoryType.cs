using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A kind of release, such as an album or a manga.</summary>
[CacheControl(CacheTimes.Reference)]
[ObjectType<Subcategory>]
[BindOnly(nameof(Subcategory.Code), nameof(Subcategory.Name))]
public static class SubcategoryType
{
    /// <summary>The ID.</summary>
    [ID]
    public static string GetId([Parent(nameof(Subcategory.Code))] Subcategory subcategory) => subcategory.Code;

    /// <summary>The category, or null if it is unknown.</summary>
    public static Task<Category?> GetCategoryAsync(
        [Parent(nameof(Subcategory.CategoryCode))] Subcategory subcategory,
        CategoryByCodeDataLoader categories,
        CancellationToken cancellationToken
    ) => subcategory.CategoryCode is { } code ? categories.LoadAsync(code, cancellationToken) : Task.FromResult<Category?>(null);

    /// <summary>Returns a subcategory by its key.</summary>
    [NodeResolver]
    public static Task<Subcategory?> GetNodeAsync(string code, SubcategoryByCodeDataLoader subcategories, CancellationToken cancellationToken) =>
        subcategories.LoadAsync(code, cancellationToken);
}
