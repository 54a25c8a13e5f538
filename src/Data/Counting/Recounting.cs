using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Counting;

/// <summary>Recalculates all stored counts from the rows they count, after rows were added in bulk.</summary>
internal static class Recounting
{
    /// <summary>
    /// Recalculates all counts except views and playbacks, whose rows are not kept, the soonest dates of releases, and the popularity of tracks that have none
    /// yet.
    /// </summary>
    public static async Task RecountAsync(this QpletDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        // A statement reads whole tables, which takes minutes if they are large.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Users.ExecuteUpdateAsync(
            set =>
            {
                foreach (var count in StoredCounts.OfUsers)
                {
                    count.AddTo(set);
                }
            },
            cancellationToken
        );
        await db.Genres.ExecuteUpdateAsync(StoredCounts.OfGenres.AddTo, cancellationToken);
        await db.Events.ExecuteUpdateAsync(
            set =>
            {
                foreach (var count in StoredCounts.OfEvents)
                {
                    count.AddTo(set);
                }
            },
            cancellationToken
        );
        await db.Albums.CountTracksAsync(cancellationToken);
        await db.Playlists.CountTracksAsync(cancellationToken);
        await db.Tracks.CountPlaylistsAsync(cancellationToken);
        await db.FeatureRequests.CountVotersAsync(cancellationToken);
        await db.Releases.RefreshScheduleAsync(now, cancellationToken);
        await db.CalendarEntries.FollowDatesAsync(now, remindFrom: now, cancellationToken);
        await db.ReleaseDates.ExecuteUpdateAsync(StoredCounts.OfReleaseDates.AddTo, cancellationToken);
        foreach (var kind in db.SubjectKinds().All)
        {
            await kind.RecountAsync(db, ids: null, Enum.GetValues<SubjectCounter>(), cancellationToken);
        }
        await db.FillPopularityAsync(cancellationToken);
    }

    /// <summary>
    /// Continues the generated keys after the greatest key in each table. Call it after rows were added with explicit keys. SQLite does this by itself.
    /// </summary>
    public static async Task ContinueKeysAsync(this QpletDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            return;
        }
        foreach (var table in (string[])["Platforms", "Releases", "ReleaseDates", "ReleaseSources", "FeatureRequests"])
        {
#pragma warning disable EF1002 // The table names are the constants above.
            await db.Database.ExecuteSqlRawAsync(
                $"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'Id'), GREATEST((SELECT MAX(\"Id\") FROM \"{table}\"), {ReleaseKeys.LastForeign}))",
                cancellationToken
            );
#pragma warning restore EF1002
        }
    }
}
