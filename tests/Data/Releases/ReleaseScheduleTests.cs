using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Releases;

public sealed class ReleaseScheduleTests
{
    private static readonly DateTime s_today = new(2026, 5, 17, 15, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-05-16 2026-05-18 2026-06-01", "2026-05-18")]
    [InlineData("2026-05-16 2026-05-17 2026-05-18", "2026-05-17")]
    [InlineData("2026-06-01 2026-07-01", "2026-06-01")]
    [InlineData("2026-05-16 2026-05-01", "2026-05-01")]
    [InlineData("", null)]
    public async Task Refresh_DatesAroundToday_TakesTheNextOne(string days, string? soonest)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var release = await ReleaseRows.AddAsync(db, days);

        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        (await SoonestAsync(db, release))?.ToString("yyyy-MM-dd").ShouldBe(soonest);
    }

    [Theory]
    [InlineData("Year:2026-01-01 Month:2026-01-01 Day:2026-01-01", "Year")]
    [InlineData("Year:2027-01-01 Month:2027-01-01 Quarter:2027-01-01", "Month")]
    [InlineData("Month:2025-01-01 Day:2025-01-01 Day:2026-01-01", "Day")]
    [InlineData("Tba: Day:2026-01-01", "Day")]
    [InlineData("Tba: Tba: ", "Tba")]
    [InlineData("", null)]
    public async Task Refresh_DatesOfOneStart_TakesTheShortestThatIsNotOver(string dates, string? precision)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var release = await ReleaseRows.AddAsync(db, "");
        await ReleaseRows.AddDatesAsync(db, release, dates);

        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        var soonest = await NextAsync(db, release);
        soonest?.Precision.ToString().ShouldBe(precision);
        (soonest is null).ShouldBe(precision is null);
    }

    [Fact]
    public async Task Refresh_SoonestDateDeleted_TakesAnotherOne()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var release = await ReleaseRows.AddAsync(db, "2026-05-18 2026-05-20");
        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        await db.ReleaseDates.Where(d => d.Start < s_today.AddDays(2)).ExecuteDeleteAsync(Cancellation);
        (await db.Releases.Select(r => r.SoonestDateId).SingleAsync(Cancellation)).ShouldBeNull();
        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        (await NextAsync(db, release))!.Start!.Value.Day.ShouldBe(20);
        await db.Releases.ExecuteDeleteAsync(Cancellation);
        (await db.ReleaseDates.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task RefreshPassed_NextDay_TakesTheDateOfTheSameStartThatIsNotOver()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var release = await ReleaseRows.AddAsync(db, "");
        await ReleaseRows.AddDatesAsync(db, release, "Month:2026-05-01 Day:2026-05-01");
        await db.RefreshScheduleAsync(release.Id, new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc), Cancellation);
        var before = await NextAsync(db, release);

        (await db.RefreshPassedSchedulesAsync(new DateTime(2026, 5, 2, 0, 0, 0, DateTimeKind.Utc), Cancellation)).ShouldBe(1);

        (before!.Precision, (await NextAsync(db, release))!.Precision).ShouldBe((DatePrecision.Day, DatePrecision.Month));
    }

    [Fact]
    public async Task RefreshPassed_NextDay_MovesOnlyWhatIsOver()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var moving = await ReleaseRows.AddAsync(db, "2026-05-17 2026-05-20");
        var passed = await ReleaseRows.AddAsync(db, "2026-05-17");
        var later = await ReleaseRows.AddAsync(db, "2026-05-19");
        foreach (var release in (Release[])[moving, passed, later])
        {
            await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);
        }

        (await db.RefreshPassedSchedulesAsync(s_today, Cancellation)).ShouldBe(0);
        (await db.RefreshPassedSchedulesAsync(s_today.AddDays(1), Cancellation)).ShouldBe(1);

        (await SoonestAsync(db, moving))!.Value.Day.ShouldBe(20);
        (await SoonestAsync(db, passed))!.Value.Day.ShouldBe(17);
        (await SoonestAsync(db, later))!.Value.Day.ShouldBe(19);
    }

    [Theory]
    [InlineData("2026-05-16 2026-05-18", ReleaseState.Tba, true)]
    [InlineData("2026-05-17", ReleaseState.Tba, true)]
    [InlineData("2026-05-16", ReleaseState.Upcoming, false)]
    [InlineData("", ReleaseState.Upcoming, true)]
    [InlineData("", ReleaseState.Tba, false)]
    public async Task Refresh_DatesAndState_MarksTheUpcoming(string days, ReleaseState state, bool isUpcoming)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var release = await ReleaseRows.AddAsync(db, days);
        await db.Releases.ExecuteUpdateAsync(set => set.SetProperty(r => r.StateWithoutDates, state), Cancellation);

        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        (await db.Releases.AsNoTracking().SingleAsync(Cancellation)).IsUpcoming.ShouldBe(isUpcoming);
    }

    [Fact]
    public async Task RefreshPassed_DatePassed_UnmarksTheUpcoming()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var passing = await ReleaseRows.AddAsync(db, "2026-05-17");
        var later = await ReleaseRows.AddAsync(db, "2026-05-18");
        foreach (var release in (Release[])[passing, later])
        {
            await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);
        }

        await db.RefreshPassedSchedulesAsync(s_today.AddDays(1), Cancellation);

        (await db.Releases.Where(r => r.IsUpcoming).Select(r => r.Id).ToListAsync(Cancellation)).ShouldBe([later.Id]);
    }

    private static Task<ReleaseDate?> NextAsync(QpletDbContext db, Release release) =>
        db.ReleaseDates.AsNoTracking().SingleOrDefaultAsync(date => db.Releases.Any(r => r.Id == release.Id && r.SoonestDateId == date.Id), Cancellation);

    private static Task<DateTime?> SoonestAsync(QpletDbContext db, Release release) =>
        db.Releases.Where(r => r.Id == release.Id).Select(r => r.SoonestDate).SingleAsync(Cancellation);
}
