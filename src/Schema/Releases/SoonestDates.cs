namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Finds the next dates of releases.</summary>
internal static class SoonestDates
{
    /// <summary>Returns the next date of a release, in a country if the release has a date there. Null if no date is known.</summary>
    /// <param name="soonest">Loads the next date of all.</param>
    /// <param name="countries">Loads the dates in the country.</param>
    /// <param name="releaseId">The release.</param>
    /// <param name="countryCode">The code of the country in any case, or null.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ReleaseDate?> FindAsync(
        this SoonestDateByReleaseDataLoader soonest,
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
                return dates.FirstOrDefault(date => date.End > now.Date) ?? dates[0];
            }
        }
        return await soonest.LoadAsync(releaseId, cancellationToken) is [var first, ..] ? first : null;
    }
}
