using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>When, where and on what a release comes out.</summary>
/// <param name="Moment">Any moment in the period that is meant, in UTC; left out or null for a date that is to be announced.</param>
/// <param name="Precision">How exactly the date is known: a month is not its first day.</param>
/// <param name="CountryCode">The country's ISO 3166-1 alpha-2 code, such as `FR`.</param>
/// <param name="PlatformId">The platform; null for all of them. It must be one on which releases of the subcategory come out.</param>
/// <param name="ActionCode">The code of what one can do from then on, such as `buy`.</param>
/// <param name="Link">Where one can do it: a URL of at most 500 characters.</param>
/// <param name="Note">A remark of at most 255 characters. Plan professional.</param>
/// <param name="IsOfficial">Whether the date was announced by those whose work comes out. Plan professional.</param>
/// <param name="Discount">A price reduction, such as `-5%`, of at most 32 characters. Plan professional.</param>
public sealed record ReleaseDateInput(
    DateTime? Moment,
    DatePrecision Precision,
    string CountryCode,
    [property: ID("Platform")] int? PlatformId,
    string? ActionCode,
    Uri? Link,
    string? Note,
    bool? IsOfficial,
    string? Discount
);
