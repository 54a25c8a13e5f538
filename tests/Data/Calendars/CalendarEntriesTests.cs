using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Calendars;

public sealed class CalendarEntriesTests
{
    private static readonly DateTime s_now = new(2026, 5, 17, 15, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatePrecision.Day, "2026-06-20", true)]
    [InlineData(DatePrecision.Day, "2026-05-17", true)]
    [InlineData(DatePrecision.Day, "2026-05-15", false)]
    [InlineData(DatePrecision.Time, "2026-05-17T15:30", true)]
    [InlineData(DatePrecision.Time, "2026-05-17T14:30", false)]
    [InlineData(DatePrecision.Month, "2026-06-20", false)]
    [InlineData(DatePrecision.Tba, null, false)]
    public async Task FollowDates_DateThatMoved_StartsItsRemindersAgainIfItIsAhead(DatePrecision precision, string? moment, bool isExamined)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var entry = await AddAsync(db);
        var date = await db.ReleaseDates.SingleAsync(Cancellation);
        var (start, end) = precision.Period(moment is null ? null : DateTime.SpecifyKind(DateTime.Parse(moment), DateTimeKind.Utc));
        (date.Precision, date.Start, date.End) = (precision, start, end);
        await db.SaveChangesAsync(Cancellation);

        await db.RefreshScheduleAsync(date.ReleaseId, s_now, Cancellation);

        await db.Entry(entry).ReloadAsync(Cancellation);
        (entry.Start, entry.End).ShouldBe((start, end));
        (entry.RemindFrom, entry.RemindedLeadMinutes).ShouldBe((null, null));
        entry.RemindAt.ShouldBe(isExamined ? s_now : null);
    }

    [Fact]
    public async Task FollowDates_DateThatStayed_ChangesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var entry = await AddAsync(db);

        (await db.CalendarEntries.FollowDatesAsync(s_now, remindFrom: null, Cancellation)).ShouldBe(0);

        await db.Entry(entry).ReloadAsync(Cancellation);
        (entry.RemindAt, entry.RemindedLeadMinutes).ShouldBe((null, 60));
    }

    [Fact]
    public async Task Remove_Entries_CorrectsTheCountOfTheirDates()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        var entry = await AddAsync(db);
        (await db.CountCalendarsAsync(entry.ReleaseDateId, 1, Cancellation)).ShouldBeTrue();
        (await db.CountCalendarsAsync(entry.ReleaseDateId + 1, 1, Cancellation)).ShouldBeFalse();

        await db.RemoveAsync(db.CalendarEntries.Where(e => e.UserId == entry.UserId), Cancellation);

        (await db.CalendarEntries.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.ReleaseDates.Select(d => d.CalendarCount).SingleAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Delete_Release_TakesTheEntriesAlong()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        await AddAsync(db);

        await db.Releases.ExecuteDeleteAsync(Cancellation);

        (await db.CalendarEntries.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    private static async Task<CalendarEntry> AddAsync(QpletDbContext db)
    {
        var (start, end) = DatePrecision.Day.Period(new DateTime(2026, 5, 20, 0, 0, 0, DateTimeKind.Utc));
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            Username = "ada",
            NormalizedUsername = "ada",
            Name = "Ada",
            CreatedAt = s_now,
        };
        var release = new Release
        {
            Title = "Soon",
            SubcategoryCode = "game",
            PublisherId = user.Id,
            PublishedAt = s_now,
        };
        db.AddRange(
            new Category { Code = "games", Name = "Games" },
            new Subcategory
            {
                Code = "game",
                Name = "Game",
                CategoryCode = "games",
            },
            user,
            release
        );
        await db.SaveChangesAsync(Cancellation);
        var date = new ReleaseDate
        {
            ReleaseId = release.Id,
            Precision = DatePrecision.Day,
            Start = start,
            End = end,
        };
        db.Add(date);
        await db.SaveChangesAsync(Cancellation);
        var entry = new CalendarEntry
        {
            UserId = user.Id,
            ReleaseDateId = date.Id,
            Start = start,
            End = end,
            AddedAt = s_now,
            RemindFrom = s_now,
            RemindedLeadMinutes = 60,
        };
        db.Add(entry);
        await db.SaveChangesAsync(Cancellation);
        return entry;
    }
}
