using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A date on which a release comes out, in a country and on a platform.</summary>
/// <param name="Moment">Any time in the period of the date, in UTC. Omit it, or pass null, if the date is to be announced.</param>
/// <param name="Precision">The precision of the date. For example, MONTH covers the whole month.</param>
/// <param name="CountryCode">The ISO 3166-1 alpha-2 code of the country, such as `FR`.</param>
/// <param name="PlatformId">The ID of the platform, or null for all platforms. Releases of the subcategory must come out on the platform.</param>
/// <param name="ActionCode">The code of the action that users can take from this date on, such as `buy`.</param>
/// <param name="Link">The URL for the action, at most 500 characters.</param>
/// <param name="Note">A note on the date, at most 255 characters. Requires the plan PROFESSIONAL.</param>
/// <param name="IsOfficial">Whether the owner of the work has announced the date. Requires the plan PROFESSIONAL.</param>
/// <param name="Discount">A discount, such as `-5%`, at most 32 characters. Requires the plan PROFESSIONAL.</param>
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
