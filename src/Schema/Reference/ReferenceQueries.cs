using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Queries for reference data.</summary>
[QueryType]
public static class ReferenceQueries
{
    private static readonly EntityQuery<Country> s_countries = EntityQuery.Create<QpletDbContext, Country>(db => db.Countries).OrderBy(country => country.Name);

    private static readonly EntityQuery<Category> s_categories = EntityQuery
        .Create<QpletDbContext, Category>(db => db.Categories)
        .OrderBy(category => category.Name);

    private static readonly EntityQuery<string, Category> s_categoriesByCode = EntityQuery.Create<QpletDbContext, string, Category>(
        (db, code) => db.Categories.Where(category => category.Code == code)
    );

    private static readonly EntityQuery<string, Category> s_categoriesByName = EntityQuery.Create<QpletDbContext, string, Category>(
        (db, name) => db.Categories.Where(category => category.SortName == name)
    );

    private static readonly EntityQuery<Subcategory> s_subcategories = EntityQuery
        .Create<QpletDbContext, Subcategory>(db => db.Subcategories)
        .OrderBy(subcategory => subcategory.Name);

    private static readonly EntityQuery<ReleaseAction> s_actions = EntityQuery
        .Create<QpletDbContext, ReleaseAction>(db => db.Actions)
        .OrderBy(action => action.Name);

    private static readonly EntityQuery<Platform> s_platforms = EntityQuery
        .Create<QpletDbContext, Platform>(db => db.Platforms)
        .OrderBy(platform => platform.Name);

    private static readonly EntityQuery<string, Platform> s_found = EntityQuery
        .Create<QpletDbContext, string, Platform>(
            (db, pattern) =>
                db.Platforms.Where(platform => EF.Functions.Like(platform.SortName, pattern, "\\") || EF.Functions.Like(platform.Code, pattern, "\\"))
        )
        .OrderBy(platform => platform.Name);

    /// <summary>Returns a country by its code, or null if no country has this code.</summary>
    /// <param name="code">The ISO 3166-1 alpha-2 code, such as `FR`. Letter case is ignored.</param>
    public static Task<Country?> GetCountryAsync(string code, CountryByCodeDataLoader countries, CancellationToken cancellationToken) =>
        countries.LoadAsync(code.ToUpperInvariant(), cancellationToken);

    /// <summary>All countries in ISO 3166-1, by name.</summary>
    [ListSize(AssumedSize = 250)]
    public static Task<IReadOnlyList<Country>> GetCountriesAsync(QueryContext<Country> query, IQueryExecutor queries, CancellationToken cancellationToken) =>
        queries.ToListAsync(s_countries, query, null, cancellationToken);

    /// <summary>Returns a category of releases by its code or its name, or null if there is no such category.</summary>
    /// <param name="by">The code or the name.</param>
    public static async Task<Category?> GetCategoryAsync(
        CategoryLookupInput by,
        QueryContext<Category> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        var named = by.Code is { } code ? s_categoriesByCode.With(code.ToLowerInvariant()) : s_categoriesByName.With(TextFolding.Fold(by.Name));
        return await queries.FirstOrDefaultAsync(named, query, cancellationToken);
    }

    /// <summary>The categories of releases, by name.</summary>
    /// <param name="codes">Returns only the categories with these codes, in this order. Letter case is ignored, and unknown codes are left out.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<Category>> GetCategoriesAsync(
        IReadOnlyList<string>? codes,
        QueryContext<Category> query,
        IQueryExecutor queries,
        CategoryByCodeDataLoader categories,
        CancellationToken cancellationToken
    ) =>
        codes is null
            ? await queries.ToListAsync(s_categories, query, null, cancellationToken)
            : [.. (await categories.LoadAsync([.. codes.Select(static code => code.ToLowerInvariant()).Distinct()], cancellationToken)).OfType<Category>()];

    /// <summary>The subcategories of releases, by name.</summary>
    [RequiresPlan(UserPlan.Verified, "subcategories")]
    [ListSize(AssumedSize = 100)]
    public static async Task<IReadOnlyList<Subcategory>?> GetSubcategoriesAsync(
        QueryContext<Subcategory> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => await queries.ToListAsync(s_subcategories, query, null, cancellationToken);

    /// <summary>The actions that users can take when a release comes out, by name.</summary>
    [RequiresPlan(UserPlan.Verified, "actions")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseAction>?> GetActionsAsync(
        QueryContext<ReleaseAction> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => await queries.ToListAsync(s_actions, query, null, cancellationToken);

    /// <summary>Returns a platform by its ID, or null if no platform has this ID.</summary>
    /// <param name="id">The ID of the platform.</param>
    public static Task<Platform?> GetPlatformAsync([ID<Platform>] int id, PlatformByIdDataLoader platforms, CancellationToken cancellationToken) =>
        platforms.LoadAsync(id, cancellationToken);

    /// <summary>The platforms where releases come out, by name.</summary>
    /// <param name="search">Returns only platforms whose name or code contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [CacheControl(CacheTimes.Reference)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Platform>> GetPlatformsAsync(
        PagingArguments paging,
        QueryContext<Platform> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(SearchTerms.Optional(search) is { } term ? s_found.With(PatternOf(term)) : s_platforms, paging, query, cancellationToken);

    // Codes are stored in lower case.
    private static string PatternOf(string search) => $"%{TextFolding.Fold(search).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
