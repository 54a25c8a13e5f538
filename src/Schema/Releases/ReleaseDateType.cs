using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Calendars;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Reference;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A date on which a release comes out, in a country and on a platform.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<ReleaseDate>]
[BindOnly(
    nameof(ReleaseDate.Id),
    nameof(ReleaseDate.Precision),
    nameof(ReleaseDate.Start),
    nameof(ReleaseDate.End),
    nameof(ReleaseDate.Note),
    nameof(ReleaseDate.Discount),
    nameof(ReleaseDate.IsOfficial),
    nameof(ReleaseDate.CalendarCount)
)]
public static class ReleaseDateType
{
    /// <summary>The first day of the period. Null if the date is to be announced, or precise to the minute: then see `start`. A day has no time zone.</summary>
    public static DateOnly? GetStartDate([Parent(nameof(ReleaseDate.Precision), nameof(ReleaseDate.Start))] ReleaseDate date) =>
        DayOf(date.Precision, date.Start);

    /// <summary>The day after the last day of the period. Null like `startDate`.</summary>
    public static DateOnly? GetEndDate([Parent(nameof(ReleaseDate.Precision), nameof(ReleaseDate.End))] ReleaseDate date) => DayOf(date.Precision, date.End);

    /// <summary>The period as text: `2026-09-17T18:30Z`, `2026-09-17`, `2026-09`, `2026-Q3`, `2026` or `to be announced`.</summary>
    public static string GetLabel([Parent(nameof(ReleaseDate.Precision), nameof(ReleaseDate.Start))] ReleaseDate date) => date.Precision.Label(date.Start);

    /// <summary>The URL for the action, such as the page of a shop where the release can be bought or pre-ordered.</summary>
    public static Uri? GetLink([Parent(nameof(ReleaseDate.Link))] ReleaseDate date) => StoredUri.Of(date.Link);

    /// <summary>The country, or null if the date applies worldwide.</summary>
    public static Task<Country?> GetCountryAsync(
        [Parent(nameof(ReleaseDate.CountryCode))] ReleaseDate date,
        CountryByCodeDataLoader countries,
        CancellationToken cancellationToken
    ) => date.CountryCode is { } code ? countries.LoadAsync(code, cancellationToken) : Task.FromResult<Country?>(null);

    /// <summary>The platform, or null if the date applies to all platforms.</summary>
    public static Task<Platform?> GetPlatformAsync(
        [Parent(nameof(ReleaseDate.PlatformId))] ReleaseDate date,
        PlatformByIdDataLoader platforms,
        CancellationToken cancellationToken
    ) => date.PlatformId is { } id ? platforms.LoadAsync(id, cancellationToken) : Task.FromResult<Platform?>(null);

    /// <summary>The action that users can take from this date on, such as to buy, pre-order or watch the release.</summary>
    public static Task<ReleaseAction?> GetActionAsync(
        [Parent(nameof(ReleaseDate.ActionCode))] ReleaseDate date,
        ReleaseActionByCodeDataLoader actions,
        CancellationToken cancellationToken
    ) => date.ActionCode is { } code ? actions.LoadAsync(code, cancellationToken) : Task.FromResult<ReleaseAction?>(null);

    /// <summary>Whether you have the date in your calendar. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerHasInCalendarAsync(
        [Parent(nameof(ReleaseDate.Id))] ReleaseDate date,
        Viewer viewer,
        ViewerCalendarDataLoader calendar,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await calendar.LoadAsync(date.Id, cancellationToken)).Count > 0;

    /// <summary>The release.</summary>
    public static Task<Release> GetReleaseAsync(
        [Parent(nameof(ReleaseDate.ReleaseId))] ReleaseDate date,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => releases.LoadRequiredAsync(date.ReleaseId, cancellationToken);

    /// <summary>Returns a release date by its key.</summary>
    [NodeResolver]
    public static Task<ReleaseDate?> GetNodeAsync(int id, ReleaseDateByIdDataLoader dates, CancellationToken cancellationToken) =>
        dates.LoadAsync(id, cancellationToken);

    private static DateOnly? DayOf(DatePrecision precision, DateTime? bound) =>
        precision != DatePrecision.Time && bound is { } value ? DateOnly.FromDateTime(value) : null;
}
