namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The changes to a release date. Omitted fields stay unchanged.</summary>
/// <param name="ReleaseDateId">The ID of the release date.</param>
/// <param name="Precision">
/// The precision. A coarser precision alone keeps the period that contains the start, and TBA removes the start; a finer precision needs a new start.
/// </param>
/// <param name="StartDate">Any day of the period, for a precision of DAY, MONTH, QUARTER or YEAR. Pass either this or `start`.</param>
/// <param name="Start">The time in UTC, for the precision TIME. For a coarser precision, any time of the period.</param>
/// <param name="CountryCode">The ISO 3166-1 alpha-2 code of the country, such as `FR`. Letter case is ignored.</param>
/// <param name="PlatformId">The ID of the platform, or null for all platforms. Releases of the subcategory must come out on the platform.</param>
/// <param name="ActionCode">The code of the action that users can take from this date on, such as `buy`. Null removes it. Letter case is ignored.</param>
/// <param name="Link">The URL for the action, at most 500 characters. Null removes it.</param>
/// <param name="Note">A note on the date, at most 255 characters. Null removes it. A new note requires the plan PROFESSIONAL.</param>
/// <param name="Discount">A discount, such as `-5%`, at most 32 characters. Null removes it. A new discount requires the plan PROFESSIONAL.</param>
/// <param name="IsOfficial">Whether the owner of the work has announced the date. True requires the plan PROFESSIONAL.</param>
public sealed record UpdateReleaseDateInput(
    [property: ID<ReleaseDate>] int ReleaseDateId,
    Optional<DatePrecision?> Precision,
    Optional<DateOnly?> StartDate,
    Optional<DateTime?> Start,
    Optional<string> CountryCode,
    [property: ID("Platform")] Optional<int?> PlatformId,
    Optional<string?> ActionCode,
    Optional<Uri?> Link,
    Optional<string?> Note,
    Optional<string?> Discount,
    Optional<bool?> IsOfficial
);
