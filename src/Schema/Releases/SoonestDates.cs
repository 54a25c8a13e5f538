namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Finds the next dates of releases.</summary>
internal static class SoonestDates
{
    /// <summary>
    /// Returns the next date of a release, in a country if the release has a date there. Null if no date is known. Resolvers that use it must be
    /// <c>async</c>, because it may load several times.
    /// </summary>
    /// <param name="dates">Loads the next date of all.</param>
    /// <param name="soonest">Loads the dates that start with the next date of all, if that date is over.</param>
    /// <param name="countries">Loads the dates in the country.</param>
    /// <param name="release">The release, with its key and that of its next date.</param>
    /// <param name="countryCode">The code of the country in any case, or null.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async ValueTask<ReleaseDate?> FindAsync(
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
            var found = await countries.LoadRequiredAsync((release.Id, countryCode.ToUpperInvariant()), cancellationToken);
            if (found.Count > 0)
            {
                return NextOf(found, now);
            }
        }

        // Lists have read the date with the release.
        if (release.SoonestDateId is { } soonestId && await dates.LoadAsync(soonestId, cancellationToken) is { } next && next.End > now.Date)
        {
            return next;
        }

        // It is over: since the schedule was recalculated, another one may have become the next.
        return await soonest.LoadAsync(release.Id, cancellationToken) is { Count: > 0 } starting ? NextOf(starting, now) : null;
    }

    private static ReleaseDate NextOf(IReadOnlyList<ReleaseDate> dates, DateTime now) => dates.FirstOrDefault(date => date.End > now.Date) ?? dates[0];
}
