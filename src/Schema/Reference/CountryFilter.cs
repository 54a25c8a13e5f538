namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The filter fields of countries. Codes match in any case.</summary>
public sealed class CountryFilter : FilterInputType<Country>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Country> members) => members.Normalize(country => country.Code, static code => code.ToUpperInvariant());
}
