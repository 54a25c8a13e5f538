namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A date on which a release comes out, in a country and on a platform.</summary>
/// <param name="CountryCode">The ISO 3166-1 alpha-2 code of the country, such as `FR`. Letter case is ignored.</param>
/// <param name="Precision">The precision of the date. For example, MONTH covers the whole month.</param>
/// <param name="StartDate">Any day of the period, for a precision of DAY, MONTH, QUARTER or YEAR. Pass either this or `start`.</param>
/// <param name="Start">
/// The time in UTC, for the precision TIME. For a coarser precision, any time of the period. Omit it, or pass null, if the date is to be announced.
/// </param>
/// <param name="PlatformId">The ID of the platform, or null for all platforms. Releases of the subcategory must come out on the platform.</param>
/// <param name="ActionCode">The code of the action that users can take from this date on, such as `buy`. Letter case is ignored.</param>
/// <param name="Link">The URL for the action, at most 500 characters.</param>
/// <param name="Note">A note on the date, at most 255 characters. Requires the plan PROFESSIONAL.</param>
/// <param name="IsOfficial">Whether the owner of the work has announced the date. Requires the plan PROFESSIONAL.</param>
/// <param name="Discount">A discount, such as `-5%`, at most 32 characters. Requires the plan PROFESSIONAL.</param>
public sealed record ReleaseDateInput(
    string CountryCode,
    DatePrecision Precision = DatePrecision.Day,
    DateOnly? StartDate = null,
    DateTime? Start = null,
    [property: ID("Platform")] int? PlatformId = null,
    string? ActionCode = null,
    Uri? Link = null,
    string? Note = null,
    bool IsOfficial = false,
    string? Discount = null
);
