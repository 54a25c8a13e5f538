namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Finds the next dates of releases.</summary>
internal static class SoonestDates
{
    /// <summary>Returns the next date of a release, in a country if the release has a date there. Null if no date is known.</summary>
    /// <param name="dates">Loads the next date of all.</param>
    /// <param name="soonest">Loads the dates that start with the next date of all, if that date is over.</param>
    /// <param name="countries">Loads the dates in the country.</param>
    /// <param name="release">The release, with its key and that of its next date.</param>
    /// <param name="countryCode">The code of the country in any case, or null.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task<ReleaseDate?> FindAsync(
        this ReleaseDateByIdDataLoader dates,
        SoonestDatesByReleaseDataLoader soonest,
        CountryDatesDataLoader countries,
        Release release,
        string? countryCode,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (countryCode is not null)
        {
            return FindInCountryAsync(dates, soonest, countries, release, countryCode, now, cancellationToken);
        }
        if (release.SoonestDateId is not { } soonestId)
        {
            return FindStartingAsync(soonest, release, now, cancellationToken);
        }

        // Lists have read the date with the release.
        var next = dates.LoadAsync(soonestId, cancellationToken);
        return next.IsCompletedSuccessfully && IsCurrent(next.Result, now) ? next : FindCurrentAsync(next, soonest, release, now, cancellationToken);
    }

    private static async Task<ReleaseDate?> FindInCountryAsync(
        ReleaseDateByIdDataLoader dates,
        SoonestDatesByReleaseDataLoader soonest,
        CountryDatesDataLoader countries,
        Release release,
        string countryCode,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var found = await countries.LoadRequiredAsync((release.Id, countryCode.ToUpperInvariant()), cancellationToken);
        return found.Count > 0 ? NextOf(found, now) : await dates.FindAsync(soonest, countries, release, null, now, cancellationToken);
    }

    /// <summary>Returns the next date, unless it is over: since the schedule was recalculated, another one may have become the next.</summary>
    private static async Task<ReleaseDate?> FindCurrentAsync(
        Task<ReleaseDate?> next,
        SoonestDatesByReleaseDataLoader soonest,
        Release release,
        DateTime now,
        CancellationToken cancellationToken
    ) => await next is { } date && IsCurrent(date, now) ? date : await FindStartingAsync(soonest, release, now, cancellationToken);

    private static async Task<ReleaseDate?> FindStartingAsync(
        SoonestDatesByReleaseDataLoader soonest,
        Release release,
        DateTime now,
        CancellationToken cancellationToken
    ) => await soonest.LoadAsync(release.Id, cancellationToken) is { Count: > 0 } starting ? NextOf(starting, now) : null;

    private static bool IsCurrent(ReleaseDate? date, DateTime now) => date?.End > now.Date;

    private static ReleaseDate NextOf(IReadOnlyList<ReleaseDate> dates, DateTime now) => dates.FirstOrDefault(date => date.End > now.Date) ?? dates[0];
}
