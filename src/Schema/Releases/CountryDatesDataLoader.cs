namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// Loads the dates of releases in countries, with those that apply worldwide: the earliest first, of those the shortest periods first. The keys are those of
/// the releases with the codes of the countries.
/// </summary>
public sealed class CountryDatesDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : BatchDataLoader<(int ReleaseId, string CountryCode), IReadOnlyList<ReleaseDate>>(scheduler)
{
    private static readonly EntityQuery<int, string, ReleaseDate> s_source = EntityQuery
        .Create<QpletDbContext, int, string, ReleaseDate>(
            (db, releaseId, countryCode) =>
                db.ReleaseDates.Where(date =>
                    date.ReleaseId == releaseId && date.Start != null && (date.CountryCode == countryCode || date.CountryCode == null)
                )
        )
        .OrderBy(date => date.Start)
        .OrderBy(date => date.End)
        .WithVisibility(VisibilityLevel.Reachable, ReleaseDataLoaders.Found);

    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<(int ReleaseId, string CountryCode), IReadOnlyList<ReleaseDate>>> LoadBatchAsync(
        IReadOnlyList<(int ReleaseId, string CountryCode)> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<(int, string), IReadOnlyList<ReleaseDate>>(keys.Count);
        foreach (var country in keys.GroupBy(static key => key.CountryCode, static key => key.ReleaseId, StringComparer.Ordinal))
        {
            var lists = await queries.ToListsAsync(s_source.With(country.Key), [.. country], query: null, limit: null, cancellationToken);
            foreach (var (releaseId, dates) in lists)
            {
                found.Add((releaseId, country.Key), dates);
            }
        }
        return found;
    }
}
