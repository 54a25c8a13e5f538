using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>The migration that adds the keys of the next dates to releases.</summary>
public sealed class SoonestDateMigrationTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly DateTime s_today = new(2026, 5, 17, 15, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_ReleasesWithDates_FindsTheKeysThatTheScheduleHas(DatabaseProvider provider)
    {
        await using var database = await server.NewDatabase(provider).MigrateAsync();
        await using (var db = database.Open())
        {
            foreach (
                var dates in (string[])
                    [
                        "",
                        "Tba: Tba:",
                        "Tba: Day:2026-05-20",
                        "Year:2027-01-01 Month:2027-01-01 Day:2027-01-01 Month:2027-01-01",
                        "Day:2026-05-01 Month:2026-06-01 Day:2026-06-01",
                        "Month:2026-04-01 Day:2026-04-01",
                    ]
            )
            {
                var release = await ReleaseRows.AddAsync(db, "");
                await ReleaseRows.AddDatesAsync(db, release, dates);
                await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);
            }
        }
        var before = await KeysAsync(database);

        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("AddSchemaUsage", Cancellation);
        }
        await database.MigrateAsync();

        (await KeysAsync(database)).ShouldBe(before);
        before.Count(key => key.DateId is not null).ShouldBe(5);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_DateDeleted_RemovesItsKeyFromTheRelease(DatabaseProvider provider)
    {
        await using var database = await server.NewDatabase(provider).MigrateAsync();
        await using var db = database.Open();
        foreach (var days in (string[])["2026-05-20", "2026-05-21"])
        {
            var release = await ReleaseRows.AddAsync(db, days);
            await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);
        }
        var dates = (await KeysAsync(database)).Select(key => key.DateId!.Value).ToList();

        await db.ReleaseDates.Where(date => date.Id == dates[0]).ExecuteDeleteAsync(Cancellation);
        (await KeysAsync(database)).Select(key => key.DateId).ShouldBe([null, dates[1]]);
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            db.Releases.ExecuteUpdateAsync(set => set.SetProperty(release => release.SoonestDateId, dates[0]), Cancellation)
        );
        await db.Releases.ExecuteDeleteAsync(Cancellation);
        (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static async Task<List<(int Id, int? DateId)>> KeysAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (
            await db.Releases.OrderBy(release => release.Id).Select(release => new { release.Id, release.SoonestDateId }).ToListAsync(Cancellation)
        ).ConvertAll(release => (release.Id, release.SoonestDateId));
    }
}
