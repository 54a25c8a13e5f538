namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Finds the next dates of releases.</summary>
internal static class SoonestDates
{
    /// <summary>Returns the next date of a release, in a country if the release has a date there. Null if no date is known.</summary>
    /// <param name="soonest">Loads the dates that start with the next date of all.</param>
    /// <param name="countries">Loads the dates in the country.</param>
    /// <param name="releaseId">The release.</param>
    /// <param name="countryCode">The code of the country in any case, or null.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ReleaseDate?> FindAsync(
        this SoonestDatesByReleaseDataLoader soonest,
        CountryDatesDataLoader countries,
        int releaseId,
        string? countryCode,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (countryCode is not null)
        {
            var dates = await countries.LoadRequiredAsync((releaseId, countryCode.ToUpperInvariant()), cancellationToken);
            if (dates.Count > 0)
            {
                return NextOf(dates, now);
            }
        }
        return await soonest.LoadAsync(releaseId, cancellationToken) is { Count: > 0 } starting ? NextOf(starting, now) : null;
    }

    private static ReleaseDate NextOf(IReadOnlyList<ReleaseDate> dates, DateTime now) => dates.FirstOrDefault(date => date.End > now.Date) ?? dates[0];
}
