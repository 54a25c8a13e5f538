using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Users;

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
        var release = await AddAsync(db, days);

        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        (await SoonestAsync(db, release))?.ToString("yyyy-MM-dd").ShouldBe(soonest);
    }

    [Fact]
    public async Task RefreshPassed_NextDay_MovesOnlyWhatIsOver()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var moving = await AddAsync(db, "2026-05-17 2026-05-20");
        var passed = await AddAsync(db, "2026-05-17");
        var later = await AddAsync(db, "2026-05-19");
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
        var release = await AddAsync(db, days);
        await db.Releases.ExecuteUpdateAsync(set => set.SetProperty(r => r.StateWithoutDates, state), Cancellation);

        await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);

        (await db.Releases.AsNoTracking().SingleAsync(Cancellation)).IsUpcoming.ShouldBe(isUpcoming);
    }

    [Fact]
    public async Task RefreshPassed_DatePassed_UnmarksTheUpcoming()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var passing = await AddAsync(db, "2026-05-17");
        var later = await AddAsync(db, "2026-05-18");
        foreach (var release in (Release[])[passing, later])
        {
            await db.RefreshScheduleAsync(release.Id, s_today, Cancellation);
        }

        await db.RefreshPassedSchedulesAsync(s_today.AddDays(1), Cancellation);

        (await db.Releases.Where(r => r.IsUpcoming).Select(r => r.Id).ToListAsync(Cancellation)).ShouldBe([later.Id]);
    }

    private static async Task<Release> AddAsync(QpletDbContext db, string days)
    {
        if (!await db.Users.AnyAsync(Cancellation))
        {
            db.AddRange(
                new Category { Code = "games", Name = "Games" },
                new Subcategory
                {
                    Code = "game",
                    Name = "Game",
                    CategoryCode = "games",
                },
                new User
                {
                    Id = Guid.CreateVersion7(),
                    Username = "ada",
                    NormalizedUsername = "ada",
                    Name = "Ada",
                    CreatedAt = s_today,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
        var release = new Release
        {
            Title = "Soon",
            SubcategoryCode = "game",
            PublisherId = await db.Users.Select(user => user.Id).SingleAsync(Cancellation),
            PublishedAt = s_today,
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        foreach (var day in days.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (start, end) = DatePrecision.Day.Period(DateTime.SpecifyKind(DateTime.Parse(day), DateTimeKind.Utc));
            db.ReleaseDates.Add(
                new ReleaseDate
                {
                    ReleaseId = release.Id,
                    Precision = DatePrecision.Day,
                    Start = start,
                    End = end,
                }
            );
        }
        await db.SaveChangesAsync(Cancellation);
        return release;
    }

    private static Task<DateTime?> SoonestAsync(QpletDbContext db, Release release) =>
        db.Releases.Where(r => r.Id == release.Id).Select(r => r.SoonestDate).SingleAsync(Cancellation);
}
