using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Adds release dates to calendars. The source states the values of a date but not its key, so the date is found by them. A calendar comes in periods and
/// pages, so entries that a file doesn't contain are kept.
/// </summary>
internal sealed class CalendarWriter(ImportContext context)
{
    private const string Entries = "calendar entries";

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var piece in context.Set.Calendar.Chunk(ImportContext.Piece))
        {
            var releases = piece.Select(entry => entry.Date.ReleaseId!.Value).Distinct().ToArray();
            var dates = (
                await context.Db.ReleaseDates.AsNoTracking().Where(d => releases.Contains(d.ReleaseId)).OrderBy(d => d.Id).ToListAsync(cancellationToken)
            ).ToLookup(date => date.ReleaseId);
            var publishers = await context
                .Db.Releases.Where(release => releases.Contains(release.Id))
                .ToDictionaryAsync(release => release.Id, release => release.PublisherId, cancellationToken);
            var wanted = new Dictionary<(Guid User, int Date), ReleaseDate>();
            foreach (var (user, draft) in piece)
            {
                if (Find(dates[draft.ReleaseId!.Value], draft) is { } date)
                {
                    wanted[(context.User(user), date.Id)] = date;
                }
                else
                {
                    context.Set.Refuse(draft.Place, Entries, ImportErrors.NoSuchDate(draft.ReleaseId.Value));
                }
            }
            await AddAsync(wanted, publishers, cancellationToken);
        }
    }

    private async Task AddAsync(Dictionary<(Guid User, int Date), ReleaseDate> wanted, Dictionary<int, Guid> publishers, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var (users, dates) = (wanted.Keys.Select(key => key.User).Distinct().ToArray(), wanted.Keys.Select(key => key.Date).Distinct().ToArray());
        var rows = await db
            .CalendarEntries.Where(entry => users.Contains(entry.UserId) && dates.Contains(entry.ReleaseDateId))
            .Select(entry => new { entry.UserId, entry.ReleaseDateId })
            .ToListAsync(cancellationToken);
        var present = rows.Select(row => (row.UserId, row.ReleaseDateId)).ToHashSet();
        var blocked = await context.BlockedAsync(wanted.Select(pair => (pair.Key.User, publishers[pair.Value.ReleaseId])), cancellationToken);
        var missing = wanted
            .Where(pair =>
                !present.Contains(pair.Key) && !context.IsRemoved(pair.Key.User) && !blocked.Contains((pair.Key.User, publishers[pair.Value.ReleaseId]))
            )
            .ToArray();
        db.AddRange(
            missing.Select(pair => new CalendarEntry
            {
                UserId = pair.Key.User,
                ReleaseDateId = pair.Key.Date,
                Start = pair.Value.Start,
                End = pair.Value.End,
                AddedAt = context.Now,
                RemindAt = context.Now,
                RemindFrom = context.Now,
            })
        );
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db
            .ReleaseDates.Where(date => dates.Contains(date.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(date => date.CalendarCount, date => date.CalendarEntries.Count), cancellationToken);
        context.Tally.Add(Entries, created: missing.Length, unchanged: wanted.Count - missing.Length);
    }

    /// <summary>Returns the date with the values of an entry: of several, one with its note and official state, else the one with the smallest key.</summary>
    private static ReleaseDate? Find(IEnumerable<ReleaseDate> dates, DateDraft draft)
    {
        var precision = draft.Moment.Value is null ? DatePrecision.Tba : draft.Precision ?? DatePrecision.Day;
        var (start, end) = precision.Period(draft.Moment.Value);
        ReleaseDate[] same =
        [
            .. dates.Where(date =>
                date.Precision == precision
                && date.Start == start
                && date.End == end
                && date.ActionCode == draft.Action.Value
                && date.PlatformId == draft.PlatformId.Value
                && date.CountryCode == draft.Country.Value
                && date.Link == draft.Link.Value
            ),
        ];
        return Array.Find(same, date => date.Note == draft.Note.Value && date.IsOfficial == draft.IsOfficial) ?? same.FirstOrDefault();
    }
}
