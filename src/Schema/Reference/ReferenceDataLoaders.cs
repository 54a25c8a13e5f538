namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The DataLoaders of reference data.</summary>
internal static class ReferenceDataLoaders
{
    /// <summary>Loads categories by code.</summary>
    [EntityDataLoader<string>]
    internal static EntityQuery<Category> CategoryByCode { get; } = EntityQuery.Create<QpletDbContext, Category>(db => db.Set<Category>());

    /// <summary>Loads the countries in which platforms are available.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<int, Country> CountriesByPlatform { get; } =
        EntityQuery
            .Create<QpletDbContext, int, Country>(
                (db, platformId) =>
                    db.Countries.Where(country => db.PlatformCountries.Any(link => link.PlatformId == platformId && link.CountryCode == country.Code))
            )
            .OrderBy(country => country.Name);

    /// <summary>Loads countries by code.</summary>
    [EntityDataLoader<string>]
    internal static EntityQuery<Country> CountryByCode { get; } = EntityQuery.Create<QpletDbContext, Country>(db => db.Set<Country>());

    /// <summary>Loads platforms by key.</summary>
    [EntityDataLoader<int>]
    internal static EntityQuery<Platform> PlatformById { get; } = EntityQuery.Create<QpletDbContext, Platform>(db => db.Set<Platform>());

    /// <summary>Loads release actions by code.</summary>
    [EntityDataLoader<string>]
    internal static EntityQuery<ReleaseAction> ReleaseActionByCode { get; } = EntityQuery.Create<QpletDbContext, ReleaseAction>(db => db.Set<ReleaseAction>());

    /// <summary>Loads the subcategories of categories.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<string, Subcategory> SubcategoriesByCategory { get; } =
        EntityQuery
            .Create<QpletDbContext, string, Subcategory>((db, code) => db.Subcategories.Where(subcategory => subcategory.CategoryCode == code))
            .OrderBy(subcategory => subcategory.Name);

    /// <summary>Counts the subcategories of categories.</summary>
    [CountDataLoader]
    internal static EntityQuery<string, Subcategory> SubcategoryCountByCategory { get; } = SubcategoriesByCategory;

    /// <summary>Loads the subcategories of the releases that come out on platforms.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<int, Subcategory> SubcategoriesByPlatform { get; } =
        EntityQuery
            .Create<QpletDbContext, int, Subcategory>(
                (db, platformId) =>
                    db.Subcategories.Where(subcategory =>
                        db.PlatformSubcategories.Any(link => link.PlatformId == platformId && link.SubcategoryCode == subcategory.Code)
                    )
            )
            .OrderBy(subcategory => subcategory.Name);

    /// <summary>Loads subcategories by code.</summary>
    [EntityDataLoader<string>]
    internal static EntityQuery<Subcategory> SubcategoryByCode { get; } = EntityQuery.Create<QpletDbContext, Subcategory>(db => db.Set<Subcategory>());
}
