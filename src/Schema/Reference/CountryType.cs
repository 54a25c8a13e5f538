using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>A country of ISO 3166-1.</summary>
[ObjectType<Country>]
[BindOnly(nameof(Country.Code), nameof(Country.Name))]
public static class CountryType;
