using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

public sealed partial class CalendarFeedReaderTests : CalendarFeedTests
{
    private const string Update = "mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { __typename } } }";

    [Fact]
    public async Task I1_MovedEvent_KeepsItsUidAndCountsItsRevisions()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var planned = await AddEventAsync(ada, "Party", planned => (planned.Time, planned.TimeZone) = (new TimeOnly(20, 30), "Europe/Berlin"));
        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(planned));
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });

        var text = await TextAsync(token);
        Gateway.Time.Advance(TimeSpan.FromMinutes(10));
        (await TextAsync(token)).ShouldBe(text);
        var before = Calendar.Load(text)!.Events.Single();
        await UpdateAsync(ada, new { eventId = IdOf(planned), title = "Big party" });
        var renamed = (await ReadAsync(token)).Events.Single();
        await UpdateAsync(ada, new { eventId = IdOf(planned), time = "21:00:00" });
        var moved = (await ReadAsync(token)).Events.Single();

        before.Uid.ShouldBe($"event-{planned.Id}@localhost");
        (before.Sequence, renamed.Sequence, moved.Sequence).ShouldBe((0, 0, 1));
        (renamed.Uid, moved.Uid).ShouldBe((before.Uid, before.Uid));
        renamed.Summary.ShouldBe("Big party");
        renamed.LastModified!.AsUtc.ShouldBeGreaterThan(before.LastModified!.AsUtc);
        moved.DtStamp!.AsUtc.ShouldBe(moved.LastModified!.AsUtc);
        moved.DtStart!.AsUtc.ShouldBe(before.DtStart!.AsUtc.AddMinutes(30));
        text.ShouldContain($"DTSTART;TZID=Europe/Berlin:{planned.Date:yyyyMMdd}T203000\r\n");
    }

    [Fact]
    public async Task I1_DateThatIsMadePrecise_KeepsItsUidAndBecomesFirm()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await AddReferenceAsync();
        var day = Gateway.Time.UtcMoment().Date.AddDays(40);
        await AddReleaseAsync(ada, "Game", null, Dated(DatePrecision.Quarter, day));
        var (_, token) = await AddFeedAsync(
            fan,
            new
            {
                kind = "PLANNING",
                name = "Ada",
                publisherId = IdOf(ada),
            }
        );

        var before = (await ReadAsync(token)).Events.Single();
        await using (var db = Gateway.Open())
        {
            var date = await db.ReleaseDates.SingleAsync(Cancellation);
            (date.Precision, (date.Start, date.End)) = (DatePrecision.Day, DatePrecision.Day.Period(day));
            (date.Sequence, date.UpdatedAt) = (date.Sequence + 1, Gateway.Time.UtcMoment().AddMinutes(1));
            await db.SaveChangesAsync(Cancellation);
        }
        var after = (await ReadAsync(token)).Events.Single();

        before.Summary.ShouldBe($"Game ({DatePrecision.Quarter.Label(DatePrecision.Quarter.Period(day).Start)})");
        (before.Status, after.Status, after.Summary).ShouldBe((EventStatus.Tentative, EventStatus.Confirmed, "Game"));
        (after.Uid, after.Sequence).ShouldBe((before.Uid, before.Sequence + 1));
        after.LastModified!.AsUtc.ShouldBeGreaterThan(before.LastModified!.AsUtc);
        (after.DtStart!.HasTime, after.DtStart.Value, after.DtEnd!.Value).ShouldBe((false, day, day.AddDays(1)));
    }

    [Fact]
    public async Task I3_RemovedEntry_ChangesTheValidator()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var (first, second) = (await AddEventAsync(ada, "First"), await AddEventAsync(ada, "Second"));
        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(first));
        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(second));
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });

        var validators = new List<string?> { await ValidatorAsync(token) };
        await DoAsync(ada, "deleteEvent(input: { eventId: $id })", IdOf(second));
        validators.Add(await ValidatorAsync(token));
        (await SummariesAsync(token)).ShouldBe(["First"]);
        await DoAsync(fan, "cancelEventAttendance(input: { eventId: $id })", IdOf(first));
        validators.Add(await ValidatorAsync(token));
        (await SummariesAsync(token)).ShouldBeEmpty();

        validators.ShouldBeUnique();
        validators.ShouldAllBe(static validator => validator!.StartsWith("W/\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I3_UnchangedFeed_IsValidatedWithoutReadingEntries()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(await AddEventAsync(ada, "Party")));
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });
        var before = await ValidatorAsync(token);
        await Reader.MarkReadAsync((await Reader.FindAsync(token, Cancellation))!.Feed, Cancellation);
        await DoAsync(fan, "followUser(input: { userId: $id })", IdOf(ada));

        Gateway.Statements.Take();
        (await ValidatorAsync(token)).ShouldBe(before);
        Gateway.Statements.Take().ShouldBeEmpty();
        await TextAsync(token);
        Gateway.Statements.Take().Count.ShouldBe(4);

        Gateway.Time.Advance(TimeSpan.FromDays(1));
        (await ValidatorAsync(token)).ShouldNotBe(before);
    }

    [Fact]
    public async Task I3_TrimmedEventLog_NeverRepeatsAValidator()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var planned = await AddEventAsync(ada, "Party");
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });
        var validators = new List<string?> { await ValidatorAsync(token) };

        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(planned));
        validators.Add(await ValidatorAsync(token));
        await using (var db = Gateway.Open())
        {
            await db.Outbox.ExecuteDeleteAsync(Cancellation);
            db.Outbox.Add(Data.Outbox.OutboxEntry.Of(new Data.Outbox.PostPublished(Guid.NewGuid(), ada.Id), Gateway.Time.UtcMoment()));
            await db.SaveChangesAsync(Cancellation);
        }
        validators.Add(await ValidatorAsync(token));

        validators.ShouldBeUnique();
    }

    [Fact]
    public async Task I4_FeedOfABannedOrDeletedUserOrWithoutThePlan_IsGoneAtOnce()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var fan = await Gateway.AddUserAsync("fan", plan: UserPlan.Verified);
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });

        await DoAsync(admin, "banUser(input: { userId: $id })", IdOf(fan));
        (await ValidatorAsync(token)).ShouldBeNull();
        await DoAsync(admin, "unbanUser(input: { userId: $id })", IdOf(fan));
        (await ValidatorAsync(token)).ShouldNotBeNull();

        await SetAsync(fan, user => user.Plan = UserPlan.Free);
        (await ValidatorAsync(token)).ShouldBeNull();
        await SetAsync(fan, user => (user.Plan, user.PlanEndsAt) = (UserPlan.Premium, Gateway.Time.UtcMoment().AddHours(1)));
        (await ValidatorAsync(token)).ShouldNotBeNull();
        Gateway.Time.Advance(TimeSpan.FromHours(2));
        (await ValidatorAsync(token)).ShouldBeNull();

        await SetAsync(fan, user => (user.PlanEndsAt, user.DeletedAt) = (null, Gateway.Time.UtcMoment()));
        (await ValidatorAsync(token)).ShouldBeNull();
        (await ValidatorAsync("")).ShouldBeNull();
        (await ValidatorAsync(token + "a")).ShouldBeNull();
    }

    [Fact]
    public async Task I4_BlockInEitherDirection_HidesEntriesAndChangesTheValidator()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await DoAsync(fan, "attendEvent(input: { eventId: $id })", IdOf(await AddEventAsync(ada, "Party")));
        await AddReleaseAsync(ada, "Game", null, DateOn(Gateway.Time.UtcMoment().Date.AddDays(3)));
        var tokens = new List<string>();
        foreach (
            var input in (object[])
                [
                    new { kind = "EVENTS", name = "Mine" },
                    new
                    {
                        kind = "PLANNING",
                        name = "Ada",
                        publisherId = IdOf(ada),
                    },
                    new { kind = "RELEASES", name = "All" },
                ]
        )
        {
            tokens.Add((await AddFeedAsync(fan, input)).Token);
        }

        foreach (var (blocker, blocked) in ((User, User)[])[(fan, ada), (ada, fan)])
        {
            foreach (var token in tokens)
            {
                (await SummariesAsync(token)).Count.ShouldBe(1);
            }
            var before = await Task.WhenAll(tokens.Select(ValidatorAsync));
            await DoAsync(blocker, "blockUser(input: { userId: $id })", IdOf(blocked));
            var during = await Task.WhenAll(tokens.Select(ValidatorAsync));
            foreach (var token in tokens)
            {
                (await SummariesAsync(token)).ShouldBeEmpty();
            }
            await DoAsync(blocker, "unblockUser(input: { userId: $id })", IdOf(blocked));
            var after = await Task.WhenAll(tokens.Select(ValidatorAsync));
            before.Concat(during).Concat(after).ShouldBeUnique();
        }
    }

    [Fact]
    public async Task Events_OfAUser_AreThoseAttendedAndOrganised()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var today = DateOnly.FromDateTime(Gateway.Time.UtcMoment());
        await AddEventAsync(fan, "Mine", planned => planned.Date = today.AddDays(9));
        await AddEventAsync(ada, "Not mine");
        foreach (var (title, days) in ((string, int)[])[("Soon", 2), ("Long ago", -200), ("Lately", -5), ("Far away", 900)])
        {
            var planned = await AddEventAsync(ada, title, planned => planned.Date = today.AddDays(days));
            await Gateway.SaveAsync(
                new Attendance
                {
                    EventId = planned.Id,
                    UserId = fan.Id,
                    StartsAt = planned.StartsAt,
                    CreatedAt = NextMoment(),
                }
            );
        }
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });

        var calendar = await ReadAsync(token);

        calendar.Events.Select(entry => entry.Summary).ShouldBe(["Lately", "Soon", "Mine"]);
        calendar.Events.ShouldAllBe(entry => !entry.DtStart!.HasTime && entry.Transparency == TransparencyType.Transparent);
        (calendar.Properties["X-WR-CALNAME"]!.Value, calendar.Properties["X-WR-TIMEZONE"]!.Value).ShouldBe(("Mine", "UTC"));
    }

    [Fact]
    public async Task Releases_ByAFilter_AreThoseThatMatchAtThatTime()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var day = Gateway.Time.UtcMoment().Date.AddDays(10);
        await AddReleaseAsync(ada, "Game", null, DateOn(day, "FR", 1), DateOn(day.AddDays(1)));
        await AddReleaseAsync(ada, "Comic", release => release.SubcategoryCode = "manga", DateOn(day));
        await AddReleaseAsync(ada, "Nothing known", null, new ReleaseDate { Precision = DatePrecision.Tba });
        await AddReleaseAsync(ada, "Old game", null, DateOn(day.AddDays(-400)));
        var where = new
        {
            and = new object[]
            {
                new { subcategory = new { code = new { @in = new[] { "game" } } } },
                new { dates = new { some = new { start = new { gte = "2020-01-01T00:00:00Z" }, precision = new { neq = "TBA" } } } },
                new
                {
                    publisher = new { id = new { eq = IdOf(ada) } },
                    isOwned = new { eq = false },
                    likeCount = new { lt = 5 },
                },
            },
            or = new object[] { new { title = new { startsWith = "ga" } }, new { state = new { @in = new[] { "UPCOMING" } } } },
        };
        var (_, token) = await AddFeedAsync(
            fan,
            new
            {
                kind = "RELEASES",
                name = "Games",
                where,
                timeZone = "Asia/Tokyo",
            }
        );

        var calendar = await ReadAsync(token);

        calendar.Events.Select(entry => entry.Summary).ShouldBe(["Game – Steam", "Game"]);
        var first = calendar.Events.First();
        (first.Categories.Single(), first.Url!.AbsoluteUri, first.Transparency).ShouldBe(
            ("Game", $"https://www.quodat.com/releases/{(await ReleaseAsync("Game")).Id}", TransparencyType.Transparent)
        );
        first.Description!.ShouldContain("Platform: Steam");
        calendar.Properties["X-WR-TIMEZONE"]!.Value.ShouldBe("Asia/Tokyo");
        await using var db = Gateway.Open();
        (await db.CalendarFeeds.SingleAsync(Cancellation)).Filter.ShouldBe(System.Text.Json.JsonSerializer.Serialize(where));
    }

    [Fact]
    public async Task LastReadAt_OfAFeed_IsWrittenOnceAnHour()
    {
        var fan = await Gateway.AddUserAsync("fan", plan: UserPlan.Verified);
        var (_, token) = await AddFeedAsync(fan, new { kind = "EVENTS", name = "Mine" });

        var first = await ReadAtAsync(token);
        Gateway.Time.Advance(TimeSpan.FromMinutes(59));
        (await ReadAtAsync(token)).ShouldBe(first);
        Gateway.Time.Advance(TimeSpan.FromMinutes(2));

        (await ReadAtAsync(token))!.Value.ShouldBe(Gateway.Time.UtcMoment(), TimeSpan.FromMinutes(1));
        first.ShouldNotBeNull();
    }

    private async Task<DateTime?> ReadAtAsync(string token)
    {
        await Reader.MarkReadAsync((await Reader.FindAsync(token, Cancellation))!.Feed, Cancellation);
        return (await Reader.FindAsync(token, Cancellation))!.Feed.LastReadAt;
    }

    private async Task<Release> ReleaseAsync(string title)
    {
        await using var db = Gateway.Open();
        return await db.Releases.AsNoTracking().SingleAsync(release => release.Title == title, Cancellation);
    }

    private async Task UpdateAsync(User author, object input)
    {
        Gateway.Time.Advance(TimeSpan.FromSeconds(5));
        (await Gateway.AskAsync(Update, author, new { input })).WithoutErrors().DomainErrors("updateEvent").ShouldBeEmpty();
    }

    private async Task SetAsync(User user, Action<User> change)
    {
        await using var db = Gateway.Open();
        change(await db.Users.SingleAsync(stored => stored.Id == user.Id, Cancellation));
        await db.SaveChangesAsync(Cancellation);
    }

    private static ReleaseDate Dated(DatePrecision precision, DateTime moment)
    {
        var (start, end) = precision.Period(moment);
        return new ReleaseDate
        {
            Precision = precision,
            Start = start,
            End = end,
        };
    }
}
