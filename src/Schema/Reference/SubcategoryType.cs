using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A kind of release, such as album or manga.</summary>
[ObjectType<Subcategory>]
[BindOnly(nameof(Subcategory.Code), nameof(Subcategory.Name))]
public static class SubcategoryType
{
    /// <summary>The category it belongs to; null when none is known.</summary>
    public static Task<Category?> GetCategoryAsync(
        [Parent(nameof(Subcategory.CategoryCode))] Subcategory subcategory,
        CategoryByCodeDataLoader categories,
        CancellationToken cancellationToken
    ) => subcategory.CategoryCode is { } code ? categories.LoadAsync(code, cancellationToken) : Task.FromResult<Category?>(null);
}
