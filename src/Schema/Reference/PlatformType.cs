using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A shop, service or place where releases come out.</summary>
[CacheControl(CacheTimes.Reference)]
[ObjectType<Platform>]
[BindOnly(nameof(Platform.Id), nameof(Platform.Code), nameof(Platform.Name), nameof(Platform.Color))]
public static class PlatformType
{
    /// <summary>The website.</summary>
    public static Uri? GetWebsite([Parent(nameof(Platform.Website))] Platform platform) => StoredUri.Of(platform.Website);

    /// <summary>The countries in which the platform is available, by name.</summary>
    [ListSize(AssumedSize = 250)]
    public static Task<IReadOnlyList<Country>> GetCountriesAsync(
        [Parent(nameof(Platform.Id))] Platform platform,
        CountriesByPlatformDataLoader countries,
        CancellationToken cancellationToken
    ) => countries.LoadAsync(platform.Id, cancellationToken);

    /// <summary>The subcategories of the releases that come out on the platform, by name.</summary>
    [ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<Subcategory>> GetSubcategoriesAsync(
        [Parent(nameof(Platform.Id))] Platform platform,
        SubcategoriesByPlatformDataLoader subcategories,
        CancellationToken cancellationToken
    ) => subcategories.LoadAsync(platform.Id, cancellationToken);

    /// <summary>Returns a platform by its key.</summary>
    [NodeResolver]
    public static Task<Platform?> GetNodeAsync(int id, PlatformByIdDataLoader platforms, CancellationToken cancellationToken) =>
        platforms.LoadAsync(id, cancellationToken);
}
