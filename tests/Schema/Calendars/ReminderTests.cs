using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Calendars;

public sealed class ReminderTests : CatalogueTests
{
    private static readonly DateTime s_now = new(2027, 3, 10, 12, 10, 0, DateTimeKind.Utc);

    private User _fan = null!;
    private Release _release = null!;
    private ReleaseDate _date = null!;

    [Fact]
    public async Task Remind_OnTheDay_NotifiesAtNineInTheTimeZoneOfTheUser()
    {
        await AddAsync(DatePrecision.Day, s_now.AddDays(2), "0", settings => settings.TimeZone = "Europe/Berlin");

        (await SendAtAsync(new DateTime(2027, 3, 12, 7, 59, 0))).ShouldBe(0);
        (await SendAtAsync(new DateTime(2027, 3, 12, 8, 0, 30))).ShouldBe(1);
        (await SendAtAsync(new DateTime(2027, 3, 12, 9, 0, 0))).ShouldBe(0);

        var answer = (
            await Gateway.AskAsync("{ me { notifications { nodes { kind isRead actor { name } subject { ... on Release { title } } } } } }", _fan)
        ).WithoutErrors();
        answer.At("me.notifications.nodes").ToString().ShouldBe("""[{"kind":"REMINDER","isRead":false,"actor":null,"subject":{"title":"Soon"}}]""");
    }

    [Fact]
    public async Task Remind_ByMail_SendsOneThatNamesTheRelease()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(3), "60", settings => settings.MailReleaseReminder = true);

        await SendAtAsync(s_now.AddHours(2));
        await SendAtAsync(s_now.AddHours(2));

        await using var db = Gateway.Open();
        var mail = await db.OutgoingMails.SingleAsync(Cancellation);
        (mail.Kind, mail.To, mail.Subject).ShouldBe((MailKind.Reminder, "fan@example.com", "Reminder: Soon"));
        mail.Body!.ShouldContain("Soon, 2027-03-10 15:10 (UTC), Steam, France.");
        mail.ExpiresAt.ShouldBe(_date.Start + ReminderTimes.Leeway);
    }

    [Theory]
    [InlineData(false, false, 0, 0)]
    [InlineData(true, false, 1, 0)]
    [InlineData(false, true, 0, 1)]
    [InlineData(true, true, 1, 1)]
    public async Task Remind_AsTheSettingsSay_NotifiesAndMails(bool notifies, bool mails, int notifications, int sent)
    {
        await AddAsync(
            DatePrecision.Time,
            s_now.AddHours(1),
            "0",
            settings => (settings.NotifyReleaseReminder, settings.MailReleaseReminder) = (notifies, mails)
        );

        await SendAtAsync(s_now.AddHours(1));

        await using var db = Gateway.Open();
        (await db.Notifications.CountAsync(Cancellation), await db.OutgoingMails.CountAsync(Cancellation)).ShouldBe((notifications, sent));
    }

    [Fact]
    public async Task Z1_ReminderThatWasSent_IsSentAgainForTheNewDate()
    {
        await AddAsync(DatePrecision.Time, s_now.AddDays(2), "1440");
        (await SendAtAsync(s_now.AddDays(1))).ShouldBe(1);

        await MoveAsync(DatePrecision.Time, s_now.AddDays(30));

        (await SendAtAsync(s_now.AddDays(2))).ShouldBe(0);
        (await SendAtAsync(s_now.AddDays(29).AddMinutes(-1))).ShouldBe(0);
        (await SendAtAsync(s_now.AddDays(29))).ShouldBe(1);
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Z2_DateThatMovesNearer_IsRemindedOfOnceAtOnce()
    {
        // 2 hours and 1 hour before 17:00; at 12:10 it moves to 13:00.
        await AddAsync(DatePrecision.Time, s_now.Date.AddHours(17), "120,60");
        (await SendAtAsync(s_now)).ShouldBe(0);

        await MoveAsync(DatePrecision.Time, s_now.Date.AddHours(13));

        (await SendAtAsync(s_now)).ShouldBe(1);
        (await SendAtAsync(s_now.Date.AddHours(13))).ShouldBe(0);
        (await SendAtAsync(s_now.Date.AddHours(16))).ShouldBe(0);
        (await CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(DatePrecision.Day, 60)]
    [InlineData(DatePrecision.Day, -5)]
    [InlineData(DatePrecision.Month, 60)]
    [InlineData(DatePrecision.Tba, null)]
    public async Task Z3_DateThatMovedAwayOrIntoThePast_HasNoReminderAtTheOldTime(DatePrecision precision, int? days)
    {
        await AddAsync(DatePrecision.Day, s_now.AddDays(1), "0,1440");
        await SendAtAsync(s_now);

        await MoveAsync(precision, days is { } offset ? s_now.AddDays(offset) : null);

        foreach (var hours in (int[])[0, 12, 24, 36, 48])
        {
            (await SendAtAsync(s_now.AddHours(hours))).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Z3_TimeThatMovedToAnHourAgo_HasNoReminder()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0");

        await MoveAsync(DatePrecision.Time, s_now.AddHours(-1));

        (await SendAtAsync(s_now.AddHours(1))).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Z3_ReleaseDeletedOrEntryRemoved_HasNoReminder(bool isDeleted)
    {
        await AddAsync(DatePrecision.Day, s_now.AddDays(1), "0");
        await SendAtAsync(s_now);
        await using (var db = Gateway.Open())
        {
            if (isDeleted)
            {
                await db.Releases.ExecuteDeleteAsync(Cancellation);
            }
            else
            {
                await Gateway.AskAsync(
                    "mutation ($id: ID!) { removeFromCalendar(input: { releaseDateId: $id }) { errors { __typename } } }",
                    _fan,
                    new { id = IdOf("ReleaseDate", _date.Id) }
                );
            }
        }

        (await SendAtAsync(s_now.AddDays(1))).ShouldBe(0);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Remind_OnSeveralNodesAtOnce_SendsOne()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0");
        Gateway.Time.Advance(s_now.AddHours(1) - Gateway.Time.UtcMoment());

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Sender.SendDueAsync(Cancellation))));

        sent.Sum().ShouldBe(1);
        (await CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(7, 0)]
    public async Task Remind_AfterTheServerHasStood_SendsWhatIsNotLongOver(int hours, int sent)
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0");

        (await SendAtAsync(s_now.AddHours(1 + hours))).ShouldBe(sent);
    }

    [Fact]
    public async Task Remind_OfADateAddedLate_LeavesOutWhatWasDueBefore()
    {
        await AddAsync(DatePrecision.Day, s_now, "0,1440");

        (await SendAtAsync(s_now.AddMinutes(1))).ShouldBe(0);
    }

    [Fact]
    public async Task UpdateNotificationSettings_LeadTimes_ApplyToTheDatesInTheCalendar()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(3), "0");
        await SendAtAsync(s_now);
        const string Document = """
            mutation ($times: [Duration!]) {
              updateNotificationSettings(input: { release: { reminderLeadTimes: $times, reminderByMail: true } }) {
                userSettings { notifications { release { reminder reminderByMail reminderLeadTimes } } }
                errors { __typename ... on Error { code path } }
              }
            }
            """;

        var changed = await Gateway.AskAsync(Document, _fan, new { times = new[] { "PT1H", "P1D", "PT1H" } });

        changed
            .At("updateNotificationSettings.userSettings.notifications.release")
            .ToString()
            .ShouldBe("""{"reminder":true,"reminderByMail":true,"reminderLeadTimes":["P1D","PT1H"]}""");
        (await SendAtAsync(s_now.AddMinutes(1))).ShouldBe(0);
        (await SendAtAsync(s_now.AddHours(2))).ShouldBe(1);
        foreach (
            var times in (string[][])
                [
                    ["P31D"],
                    ["PT30S"],
                    ["PT1M", "PT2M", "PT3M", "PT4M", "PT5M", "PT6M"],
                ]
        )
        {
            var refused = await Gateway.AskAsync(Document, _fan, new { times });
            refused.DomainErrors("updateNotificationSettings").ShouldBe(["ValidationError"]);
            refused.Joined("updateNotificationSettings.errors.0.path").ShouldStartWith("input.release.reminderLeadTimes");
        }
        (await Gateway.AskAsync(Document, _fan, new { times = (string[]?)null })).DomainErrors("updateNotificationSettings").ShouldBe(["ValidationError"]);
    }

    [Fact]
    public async Task UpdateSystemSettings_TimeZone_MovesTheReminders()
    {
        await AddAsync(DatePrecision.Day, s_now.AddDays(1), "0");
        await SendAtAsync(s_now);

        await Gateway.AskAsync("mutation { updateSystemSettings(input: { timeZone: \"Asia/Tokyo\" }) { errors { __typename } } }", _fan);

        (await SendAtAsync(s_now.AddMinutes(1))).ShouldBe(0);
        (await SendAtAsync(new DateTime(2027, 3, 11, 0, 0, 0))).ShouldBe(1);
        (await SendAtAsync(new DateTime(2027, 3, 11, 9, 0, 0))).ShouldBe(0);
    }

    [Fact]
    public async Task Remind_WithAnEntryThatCannotBeHandled_SendsTheOthersAndTriesAgainLater()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0");
        var broken = await Gateway.AddUserAsync("broken");
        await Gateway.SaveAsync(new UserSettings { UserId = broken.Id, ReminderLeadMinutes = "soon" });
        await Gateway.SaveAsync(EntryOf(broken));

        (await SendAtAsync(s_now.AddHours(1))).ShouldBe(1);

        await using (var db = Gateway.Open())
        {
            (await db.CalendarEntries.SingleAsync(entry => entry.UserId == broken.Id, Cancellation)).RemindAt!.Value.ShouldBeGreaterThan(
                Gateway.Time.UtcMoment().AddMinutes(59)
            );
            await db
                .UserSettings.Where(settings => settings.UserId == broken.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(settings => settings.ReminderLeadMinutes, "0"), Cancellation);
        }
        (await SendAtAsync(s_now.AddHours(3))).ShouldBe(1);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    public async Task Remind_ByMail_OfABannedUser_SendsNoneUntilTheBanIsOver(int hoursToEndOfBan, int mails)
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0", settings => settings.MailReleaseReminder = true);
        await using (var db = Gateway.Open())
        {
            await db
                .Users.Where(user => user.Id == _fan.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(user => user.BannedAt, s_now.AddDays(-1)).SetProperty(user => user.BannedUntil, s_now.AddHours(1 + hoursToEndOfBan)),
                    Cancellation
                );
        }

        await SendAtAsync(s_now.AddHours(1));

        await using var read = Gateway.Open();
        (await read.OutgoingMails.CountAsync(Cancellation)).ShouldBe(mails);
    }

    [Fact]
    public async Task Remind_ManyUsers_SendsToAll()
    {
        await AddAsync(DatePrecision.Time, s_now.AddHours(1), "0");
        for (var i = 0; i < ReminderSender.AtOnce + 3; i++)
        {
            var user = await Gateway.AddUserAsync($"user{i}");
            await Gateway.SaveAsync(EntryOf(user));
        }

        (await SendAtAsync(s_now.AddHours(1))).ShouldBe(ReminderSender.AtOnce + 4);
        (await CountAsync()).ShouldBe(ReminderSender.AtOnce + 4);
    }

    private ReminderSender Sender => Gateway.Services.GetRequiredService<ReminderSender>();

    private async Task AddAsync(DatePrecision precision, DateTime moment, string leads, Action<UserSettings>? change = null)
    {
        Gateway.Time.Advance(s_now - Gateway.Time.UtcMoment());
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);
        _fan = await Gateway.AddUserAsync("fan", plan: UserPlan.Verified);
        var settings = new UserSettings { UserId = _fan.Id, ReminderLeadMinutes = leads };
        change?.Invoke(settings);
        await Gateway.SaveAsync(settings);
        var (start, end) = precision.Period(moment);
        _date = new()
        {
            Precision = precision,
            Start = start,
            End = end,
            CountryCode = "FR",
            PlatformId = 1,
        };
        _release = await AddReleaseAsync(ada, "Soon", null, _date);
        var added = await Gateway.AskAsync(
            "mutation ($id: ID!) { addToCalendar(input: { releaseDateId: $id }) { errors { __typename } } }",
            _fan,
            new { id = IdOf("ReleaseDate", _date.Id) }
        );
        added.DomainErrors("addToCalendar").ShouldBeEmpty();
    }

    private CalendarEntry EntryOf(User user) =>
        new()
        {
            UserId = user.Id,
            ReleaseDateId = _date.Id,
            Start = _date.Start,
            End = _date.End,
            AddedAt = s_now,
            RemindAt = s_now,
            RemindFrom = s_now,
        };

    private async Task MoveAsync(DatePrecision precision, DateTime? moment)
    {
        var (start, end) = precision.Period(moment);
        await using var db = Gateway.Open();
        await db.ReleaseDates.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Precision, precision).SetProperty(d => d.Start, start).SetProperty(d => d.End, end),
            Cancellation
        );
        await db.RefreshScheduleAsync(_release.Id, Gateway.Time.UtcMoment(), Cancellation);
    }

    private async Task<int> SendAtAsync(DateTime moment)
    {
        if (DateTime.SpecifyKind(moment, DateTimeKind.Utc) - Gateway.Time.UtcMoment() is { Ticks: > 0 } ahead)
        {
            Gateway.Time.Advance(ahead);
        }
        return await Sender.SendDueAsync(Cancellation);
    }

    private async Task<int> CountAsync()
    {
        await using var db = Gateway.Open();
        return await db.Notifications.CountAsync(n => n.Kind == NotificationKind.Reminder, Cancellation);
    }
}
