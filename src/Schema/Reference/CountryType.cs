using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A country in ISO 3166-1.</summary>
[ObjectType<Country>]
[BindOnly(nameof(Country.Code), nameof(Country.Name))]
public static class CountryType;
