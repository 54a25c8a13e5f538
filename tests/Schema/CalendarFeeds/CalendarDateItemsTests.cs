using Ical.Net;
using Ical.Net.CalendarComponents;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

public sealed class CalendarDateItemsTests : CalendarFeedTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("America/New_York")]
    public async Task Planning_DatesOfEveryPrecision_AreDaysTimesAndTentativePeriods(string? timeZone)
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var moment = Gateway.Time.UtcMoment().Date.AddDays(60).AddHours(3).AddMinutes(30);
        await AddReleaseAsync(ada, "Game", null, [.. Enum.GetValues<DatePrecision>().Select(precision => Dated(precision, moment))]);
        var (_, token) = await AddFeedAsync(
            fan,
            new
            {
                kind = "PLANNING",
                name = "Ada",
                publisherId = IdOf(ada),
                timeZone,
            }
        );

        var entries = (await ReadAsync(token)).Events.ToDictionary(entry => entry.Summary!);

        entries.Count.ShouldBe(5);
        var timed = entries.Values.Single(entry => entry.DtStart!.HasTime);
        (timed.Summary, timed.DtStart!.AsUtc, timed.DtEnd is null, timed.Status).ShouldBe(("Game", moment, true, EventStatus.Confirmed));
        timed.DtStart.TzId.ShouldBe(timeZone ?? "UTC");
        Check(DatePrecision.Day, "Game – Steam", EventStatus.Confirmed);
        foreach (var precision in (DatePrecision[])[DatePrecision.Month, DatePrecision.Quarter, DatePrecision.Year])
        {
            var label = precision.Label(precision.Period(moment).Start);
            Check(precision, $"Game ({label})", EventStatus.Tentative).Description.ShouldBe($"Expected in {label}. The day is not known yet.");
        }

        CalendarEvent Check(DatePrecision precision, string summary, string status)
        {
            var (start, end) = precision.Period(moment);
            var entry = entries[summary];
            (entry.DtStart!.HasTime, entry.DtStart.Value, entry.DtEnd!.Value).ShouldBe((false, start!.Value, end!.Value));
            (entry.Status, entry.Transparency).ShouldBe((status, TransparencyType.Transparent));
            return entry;
        }
    }

    [Fact]
    public async Task Calendar_OfAUser_HasTheDatesAddedToIt()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var today = Gateway.Time.UtcMoment().Date;
        var (added, other) = (DateOn(today.AddDays(5)), DateOn(today.AddDays(6)));
        await AddReleaseAsync(ada, "Game", null, added, other);
        var (_, token) = await AddFeedAsync(fan, new { kind = "CALENDAR", name = "Mine" });
        var validators = new List<string?> { await ValidatorAsync(token) };
        (await SummariesAsync(token)).ShouldBeEmpty();

        await DoAsync(fan, "addToCalendar(input: { releaseDateId: $id })", IdOf(added));
        validators.Add(await ValidatorAsync(token));
        (await ReadAsync(token)).Events.Single().DtStart!.Value.ShouldBe(today.AddDays(5));
        await DoAsync(fan, "removeFromCalendar(input: { releaseDateId: $id })", IdOf(added));
        validators.Add(await ValidatorAsync(token));

        (await SummariesAsync(token)).ShouldBeEmpty();
        validators.ShouldBeUnique();
    }

    [Fact]
    public async Task Planning_WithoutATimeZone_UsesThatOfTheSettings()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await AddReleaseAsync(ada, "Game", null, Dated(DatePrecision.Time, Gateway.Time.UtcMoment().AddDays(3)));
        var (_, token) = await AddFeedAsync(
            fan,
            new
            {
                kind = "PLANNING",
                name = "Ada",
                publisherId = IdOf(ada),
            }
        );
        var before = await ValidatorAsync(token);

        await Gateway.SaveAsync(new UserSettings { UserId = fan.Id, TimeZone = "Asia/Manila" });

        (await ReadAsync(token)).Events.Single().DtStart!.TzId.ShouldBe("Asia/Manila");
        (await ValidatorAsync(token)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Releases_MoreThanTheLimit_KeepsTheNextOnes()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var today = Gateway.Time.UtcMoment().Date;
        await AddReleaseAsync(ada, "Past", null, [.. Enumerable.Range(1, 20).Select(day => DateOn(today.AddDays(-day)))]);
        await AddReleaseAsync(ada, "Next", null, [.. Enumerable.Range(0, 495).Select(day => DateOn(today.AddDays(day)))]);
        await AddReleaseAsync(ada, "Too", null, [.. Enumerable.Range(0, 490).Select(day => DateOn(today.AddDays(day)))]);
        var (_, token) = await AddFeedAsync(fan, new { kind = "RELEASES", name = "All" });

        var starts = (await ReadAsync(token)).Events.Select(entry => entry.DtStart!.Value).ToList();

        starts.Count.ShouldBe(CalendarFeedLimits.MaxEntries);
        starts.ShouldBeInOrder();
        (starts[0], starts[^1]).ShouldBe((today.AddDays(-15), today.AddDays(494)));
    }

    private static ReleaseDate Dated(DatePrecision precision, DateTime moment)
    {
        var (start, end) = precision.Period(moment);
        return new ReleaseDate
        {
            Precision = precision,
            Start = start,
            End = end,
            PlatformId = precision == DatePrecision.Day ? 1 : null,
        };
    }
}
