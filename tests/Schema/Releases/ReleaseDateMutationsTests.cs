using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseDateMutationsTests : ContributionTestBase
{
    private const string Date =
        "releaseDate { id precision label start end startDate endDate country { code } platform { code } action { code } link note discount isOfficial }";

    private const string Create = $"mutation ($input: CreateReleaseDateInput!) {{ createReleaseDate(input: $input) {{ {Date} {Errors} }} }}";

    private const string Update = $"mutation ($input: UpdateReleaseDateInput!) {{ updateReleaseDate(input: $input) {{ {Date} {Errors} }} }}";

    /// <summary>The examples of the REST API for POST, PATCH and GET of a date.</summary>
    [Fact]
    public async Task Dates_OfTheRestExamples_AreCreatedReadChangedAndDeleted()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var pro = await UpgradeAsync();
        var created = (
            await AskAsync(
                Create,
                pro,
                new
                {
                    releaseId = IdOf("Release", release.Id),
                    date = new
                    {
                        precision = "DAY",
                        start = "2026-03-31T23:59:00Z",
                        countryCode = "fr",
                        platformId = IdOf("Platform", 1),
                        actionCode = "buy",
                        link = "https://amazon.fr",
                        note = "Official release link",
                        isOfficial = true,
                        discount = "-5%",
                    },
                }
            )
        ).WithoutErrors();
        var id = created.Text("createReleaseDate.releaseDate.id")!;
        var read = await Gateway.AskAsync(
            "query ($id: ID!) { releaseDate(id: $id) { precision label action { code } platform { code } country { code } link isOfficial note } }",
            null,
            new { id }
        );
        var changed = (
            await AskAsync(
                Update,
                pro,
                new
                {
                    releaseDateId = id,
                    precision = "QUARTER",
                    note = (string?)null,
                    link = "https://amazon.fr/2",
                }
            )
        ).WithoutErrors();
        var list = await Gateway.AskAsync(
            "query ($id: ID!) { releaseDates(releaseId: $id) { nodes { label } } }",
            null,
            new { id = IdOf("Release", release.Id) }
        );
        var deleted = (await AskAsync(DeleteDate, pro, new { releaseDateId = id })).WithoutErrors();

        created
            .At("createReleaseDate.releaseDate")
            .ToString()
            .ShouldEndWith(
                """
                "precision":"DAY","label":"2026-03-31","start":"2026-03-31T00:00:00Z","end":"2026-04-01T00:00:00Z","startDate":"2026-03-31",
                "endDate":"2026-04-01","country":{"code":"FR"},"platform":{"code":"steam"},"action":{"code":"buy"},"link":"https://amazon.fr",
                "note":"Official release link","discount":"-5%","isOfficial":true}
                """.ReplaceLineEndings("")
            );
        read.At("releaseDate")
            .ToString()
            .ShouldBe(
                """
                {"precision":"DAY","label":"2026-03-31","action":{"code":"buy"},"platform":{"code":"steam"},"country":{"code":"FR"},"link":"https://amazon.fr",
                "isOfficial":true,"note":"Official release link"}
                """.ReplaceLineEndings("")
            );
        (changed.Text("updateReleaseDate.releaseDate.label"), changed.Text("updateReleaseDate.releaseDate.note")).ShouldBe(("2026-Q1", null));
        (changed.Text("updateReleaseDate.releaseDate.link"), changed.Text("updateReleaseDate.releaseDate.discount")).ShouldBe(("https://amazon.fr/2", "-5%"));
        Texts(list, "releaseDates.nodes", "label").ShouldBe(["2026-Q1", "2027-05-12"]);
        deleted.Text("deleteReleaseDate.deletedId").ShouldBe(id);
        (await Gateway.AskAsync("query ($id: ID!) { releaseDate(id: $id) { id } }", pro, new { id })).Text("releaseDate").ShouldBeNull();
    }

    [Fact]
    public async Task Dates_WhenTheyChange_CountTellAndRecordInTheSameTransaction()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        await Gateway.SaveAsync(
            new Reaction
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = Bob.Id,
                Kind = ReactionKind.Hype,
                CreatedAt = NextMoment(),
            }.About(KeyOf(release))
        );
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);

        (
            await AskAsync(CreateDate, Ada, new { releaseId = IdOf("Release", release.Id), date = new { startDate = "2027-01-02", countryCode = "US" } })
        ).WithoutErrors();
        var added = await ReadAsync(release);
        (await AskAsync(UpdateDate, Ada, new { releaseDateId, link = "https://example.com" })).WithoutErrors();
        var linked = await ReadDateAsync(releaseDateId);
        (await AskAsync(UpdateDate, Ada, new { releaseDateId, startDate = "2026-12-31" })).WithoutErrors();
        var moved = await ReadDateAsync(releaseDateId);
        var soonest = (await ReadAsync(release)).SoonestDate;
        (await AskAsync(UpdateDate, Ada, new { releaseDateId, startDate = "2026-12-31" })).WithoutErrors();
        (await AskAsync(DeleteDate, Ada, new { releaseDateId })).WithoutErrors().At("deleteReleaseDate.release.countryCount").GetInt32().ShouldBe(1);

        (added.SoonestDate, added.CountryCount, added.PlatformCount).ShouldBe((new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc), 2, 1));
        added.UpdatedAt.ShouldNotBeNull();
        (linked.Sequence, linked.UpdatedAt is not null).ShouldBe((0, true));
        moved.Sequence.ShouldBe(1);
        soonest.ShouldBe(new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc));
        await using var db = Gateway.Open();
        (await db.ReleaseDates.SingleAsync(Cancellation)).CreatedAt.ShouldBeGreaterThan(DateTime.UnixEpoch);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).ShouldBe(4);
        (await db.Notifications.SingleAsync(Cancellation)).Kind.ShouldBe(NotificationKind.DateChanged);
    }

    [Fact]
    public async Task Dates_InCalendars_TellTheirHoldersWhenTheyMoveAndWhenTheyAreDeleted()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var date = await DateOfAsync(release);
        var releaseDateId = IdOf("ReleaseDate", date.Id);
        await Gateway.SaveAsync(
            new CalendarEntry
            {
                UserId = Bob.Id,
                ReleaseDateId = date.Id,
                Start = date.Start,
                End = date.End,
                AddedAt = NextMoment(),
            }
        );

        (await AskAsync(UpdateDate, Ada, new { releaseDateId, link = "https://example.com" })).WithoutErrors();
        var linked = await TakeAsync();
        (await AskAsync(UpdateDate, Ada, new { releaseDateId, startDate = "2027-06-01" })).WithoutErrors();
        var moved = await TakeAsync();
        (await AskAsync(DeleteDate, Ada, new { releaseDateId })).WithoutErrors();
        var deleted = await TakeAsync();

        linked.ShouldBeEmpty();
        moved.ShouldBe([(Bob.Id, NotificationKind.DateChanged)]);
        deleted.ShouldBe([(Bob.Id, NotificationKind.DateChanged)]);

        async Task<(Guid, NotificationKind)[]> TakeAsync()
        {
            await using var db = Gateway.Open();
            var taken = await db.Notifications.AsNoTracking().ToListAsync(Cancellation);
            await db.Notifications.ExecuteDeleteAsync(Cancellation);
            return [.. taken.Select(notification => (notification.UserId, notification.Kind))];
        }
    }

    [Theory]
    [InlineData("""{ "countryCode": "XX" }""", "input.date.countryCode")]
    [InlineData("""{ "platformId": "manga" }""", "input.date.platformId")]
    [InlineData("""{ "actionCode": "fly" }""", "input.date.actionCode")]
    [InlineData("""{ "link": "ftp://example.com" }""", "input.date.link")]
    [InlineData("""{ "link": "long" }""", "input.date.link")]
    [InlineData("""{ "startDate": null }""", "input.date.startDate")]
    [InlineData("""{ "precision": "TIME" }""", "input.date.startDate")]
    [InlineData("""{ "precision": "TBA" }""", "input.date.startDate")]
    public async Task CreateReleaseDate_BadInput_NamesTheField(string change, string path)
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var date = new Dictionary<string, object?> { ["startDate"] = "2027-05-12", ["countryCode"] = "US" };
        foreach (var member in JsonDocument.Parse(change).RootElement.EnumerateObject())
        {
            date[member.Name] = member.Value.ToString() switch
            {
                "manga" => IdOf("Platform", 2),
                "long" => $"https://example.com/{TextOf(481)}",
                "" => null,
                var text => text,
            };
        }

        Fields(await AskAsync(Create, Ada, new { releaseId = IdOf("Release", release.Id), date }), "createReleaseDate").ShouldBe([path]);
    }

    [Theory]
    [InlineData("""{ "precision": null }""", "input.precision")]
    [InlineData("""{ "precision": "TIME" }""", "input.start")]
    [InlineData("""{ "startDate": null }""", "input.startDate")]
    [InlineData("""{ "precision": "TBA", "startDate": "2027-01-01" }""", "input.startDate")]
    [InlineData("""{ "countryCode": null }""", "input.countryCode")]
    [InlineData("""{ "countryCode": "XX" }""", "input.countryCode")]
    [InlineData("""{ "isOfficial": null }""", "input.isOfficial")]
    [InlineData("""{ "actionCode": "fly" }""", "input.actionCode")]
    public async Task UpdateReleaseDate_BadInput_NamesTheFieldAndChangesNothing(string change, string path)
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var id = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);
        var input = new Dictionary<string, object?> { ["releaseDateId"] = id };
        foreach (var member in JsonDocument.Parse(change).RootElement.EnumerateObject())
        {
            input[member.Name] = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.GetString();
        }

        Fields(await AskAsync(Update, Ada, input), "updateReleaseDate").ShouldBe([path]);
        (await ReadDateAsync(id)).UpdatedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("MONTH", "2027-05")]
    [InlineData("QUARTER", "2027-Q2")]
    [InlineData("YEAR", "2027")]
    [InlineData("TBA", "to be announced")]
    public async Task UpdateReleaseDate_CoarserPrecisionAlone_KeepsThePeriodAndAFinerOneNeedsAStart(string precision, string label)
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);

        var coarser = (await AskAsync(Update, Ada, new { releaseDateId, precision })).WithoutErrors();
        var finer = await AskAsync(Update, Ada, new { releaseDateId, precision = "DAY" });
        var again = (
            await AskAsync(
                Update,
                Ada,
                new
                {
                    releaseDateId,
                    precision = "DAY",
                    startDate = "2027-02-28",
                }
            )
        ).WithoutErrors();

        coarser.Text("updateReleaseDate.releaseDate.label").ShouldBe(label);
        Fields(finer, "updateReleaseDate").ShouldBe(["input.startDate"]);
        again.Text("updateReleaseDate.releaseDate.label").ShouldBe("2027-02-28");
        (await ReadDateAsync(releaseDateId)).Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task Dates_ByRole_AreChangedByThePublisherAndAdminsWithARecord()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var (releaseId, releaseDateId) = (IdOf("Release", release.Id), IdOf("ReleaseDate", (await DateOfAsync(release)).Id));
        var date = new { precision = "TBA", countryCode = "US" };

        (await AskAsync(CreateDate, Bob, new { releaseId, date })).DomainErrors("createReleaseDate").ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateDate, Bob, new { releaseDateId, precision = "TBA" })).DomainErrors("updateReleaseDate").ShouldBe(["NotOwnerError"]);
        (await AskAsync(DeleteDate, Bob, new { releaseDateId })).DomainErrors("deleteReleaseDate").ShouldBe(["NotOwnerError"]);
        (await AskAsync(DeleteDate, null, new { releaseDateId })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await AskAsync(CreateDate, Ada, new { releaseId = IdOf("Release", 77), date })).DomainErrors("createReleaseDate").ShouldBe(["NotFoundError"]);
        (await AskAsync(UpdateDate, Ada, new { releaseDateId = IdOf("ReleaseDate", 77) })).DomainErrors("updateReleaseDate").ShouldBe(["NotFoundError"]);
        (await AskAsync(CreateDate, root, new { releaseId, date })).WithoutErrors().Text("createReleaseDate.errors").ShouldBeNull();
        (await AskAsync(UpdateDate, root, new { releaseDateId, precision = "TBA" })).WithoutErrors().Text("updateReleaseDate.errors").ShouldBeNull();
        (await AskAsync(DeleteDate, root, new { releaseDateId })).WithoutErrors().Text("deleteReleaseDate.errors").ShouldBeNull();

        await using var db = Gateway.Open();
        var records = await db.AuditEntries.OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).ToListAsync(Cancellation);
        records.Select(record => record.Details).ShouldBe(["CREATE_DATE", "UPDATE_DATE", "DELETE_DATE"], ignoreOrder: true);
        records.ShouldAllBe(record => record.Action == AuditAction.ContentUpdated && record.TargetType == "Release");
        (await db.Set<Contribution>().AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateReleaseDate_MoreThan100_IsRefused()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        await Gateway.SaveAsync([
            .. Enumerable
                .Range(0, 98)
                .Select(_ => new ReleaseDate
                {
                    ReleaseId = release.Id,
                    Precision = DatePrecision.Tba,
                    CountryCode = "FR",
                }),
        ]);
        var input = new { releaseId = IdOf("Release", release.Id), date = new { precision = "TBA", countryCode = "US" } };

        (await AskAsync(Create, Ada, input)).WithoutErrors().Text("createReleaseDate.errors").ShouldBeNull();
        Fields(await AskAsync(Create, Ada, input), "createReleaseDate").ShouldBe(["input.date"]);
    }

    private async Task<User> UpgradeAsync()
    {
        await using var db = Gateway.Open();
        await db.Users.Where(user => user.Id == Ada.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Plan, UserPlan.Professional), Cancellation);
        return await db.Users.AsNoTracking().SingleAsync(user => user.Id == Ada.Id, Cancellation);
    }

    private async Task<ReleaseDate> ReadDateAsync(string releaseDateId)
    {
        await using var db = Gateway.Open();
        return (await db.ReleaseDates.AsNoTracking().ToListAsync(Cancellation)).Single(date => IdOf("ReleaseDate", date.Id) == releaseDateId);
    }
}
