using System.Globalization;
using NodaTime;
using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Converts release dates to entries of calendar feeds.</summary>
internal sealed class CalendarDateItems(IDbContextFactory<QpletDbContext> contexts, LinkBuilder urls, LinkOptions links)
{
    private static readonly HashSet<string> s_columns = [nameof(Release.Title), nameof(Release.SubcategoryCode), nameof(Release.UpdatedAt)];

    /// <summary>The columns that <see cref="OfAsync" /> needs.</summary>
    public static QueryContext<ReleaseDate> Query { get; } = new() { Node = new(typeof(ReleaseDate).GetProperty(nameof(ReleaseDate.Release))!, s_columns) };

    /// <summary>Returns the entries of dates, the earliest first. Dates that are to be announced have none.</summary>
    public async Task<IReadOnlyList<CalendarItem>> OfAsync(IReadOnlyList<ReleaseDate> dates, DateTimeZone zone, CancellationToken cancellationToken)
    {
        if (dates.Count == 0)
        {
            return [];
        }
        var names = await NamesAsync(dates, cancellationToken);
        return
        [
            .. dates
                .Where(static date => date.Start is not null)
                .OrderBy(static date => date.Start)
                .ThenBy(static date => date.Id)
                .Select(date => Item(date, names, zone)),
        ];
    }

    private CalendarItem Item(ReleaseDate date, Names names, DateTimeZone zone)
    {
        var release = date.Release;
        var isPeriod = date.Precision is DatePrecision.Month or DatePrecision.Quarter or DatePrecision.Year;
        var platform = date.PlatformId is { } platformId ? names.Platforms.GetValueOrDefault(platformId) : null;
        var item = new CalendarItem
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"release-date-{date.Id}@{links.Server.Host}"),
            Sequence = date.Sequence,
            CreatedAt = date.CreatedAt,
            ChangedAt = LaterOf(date.UpdatedAt ?? date.CreatedAt, release.UpdatedAt),
            Summary = release.Title + (platform is null ? "" : $" – {platform}") + (isPeriod ? $" ({date.Precision.Label(date.Start)})" : ""),
            Description = DescriptionOf(date, names, platform, isPeriod),
            Url = urls.Release(date.ReleaseId),
            Categories = names.Subcategories.TryGetValue(release.SubcategoryCode, out var subcategory) ? [subcategory] : [],
            IsTentative = isPeriod,
            Zone = zone,
        };
        return date.Precision == DatePrecision.Time
            ? item with
            {
                Start = date.Start,
            }
            : item with
            {
                FirstDay = DateOnly.FromDateTime(date.Start!.Value),
                EndDay = DateOnly.FromDateTime(date.End!.Value),
            };
    }

    private static string? DescriptionOf(ReleaseDate date, Names names, string? platform, bool isPeriod)
    {
        var action = date.ActionCode is null ? null : names.Actions.GetValueOrDefault(date.ActionCode);
        var country = date.CountryCode is null ? null : names.Countries.GetValueOrDefault(date.CountryCode);
        string?[] lines =
        [
            isPeriod ? $"Expected in {date.Precision.Label(date.Start)}. The day is not known yet." : null,
            Line("Platform", platform),
            Line("Country", country),
            Line("Action", action),
            Line("Discount", date.Discount),
            date.Note,
            date.Link,
        ];
        return lines.OfType<string>().ToList() is { Count: > 0 } given ? string.Join('\n', given) : null;
    }

    // The title of the release is part of the entry.
    private static DateTime LaterOf(DateTime one, DateTime? other) => other > one ? other.Value : one;

    private static string? Line(string label, string? value) => value is null ? null : $"{label}: {value}";

    private async Task<Names> NamesAsync(IReadOnlyList<ReleaseDate> dates, CancellationToken cancellationToken)
    {
        var platforms = dates.Select(static date => date.PlatformId).OfType<int>().Distinct().ToList();
        var countries = dates.Select(static date => date.CountryCode).OfType<string>().Distinct().ToList();
        var actions = dates.Select(static date => date.ActionCode).OfType<string>().Distinct().ToList();
        var subcategories = dates.Select(static date => date.Release.SubcategoryCode).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new Names(
            await db.Platforms.Where(p => platforms.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            await db.Countries.Where(c => countries.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name, cancellationToken),
            await db.Actions.Where(a => actions.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Name, cancellationToken),
            await db.Subcategories.Where(s => subcategories.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.Name, cancellationToken)
        );
    }

    /// <summary>The names of what dates refer to.</summary>
    private sealed record Names(
        Dictionary<int, string> Platforms,
        Dictionary<string, string> Countries,
        Dictionary<string, string> Actions,
        Dictionary<string, string> Subcategories
    );
}
