using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A country in ISO 3166-1.</summary>
[CacheControl(CacheTimes.Reference)]
[ObjectType<Country>]
[BindOnly(nameof(Country.Code), nameof(Country.Name))]
public static class CountryType
{
    /// <summary>The ID.</summary>
    [ID]
    public static string GetId([Parent(nameof(Country.Code))] Country country) => country.Code;

    /// <summary>Returns a country by its key.</summary>
    [NodeResolver]
    public static Task<Country?> GetNodeAsync(string code, CountryByCodeDataLoader countries, CancellationToken cancellationToken) =>
        countries.LoadAsync(code, cancellationToken);
}
