using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed partial class CreateReleaseTests : CatalogueTests
{
    private const string Create = $$"""
        mutation ($input: CreateReleaseInput!) {
          createRelease(input: $input) {
            release {
              id title description thumbnailUrl bannerUrl isOwned contributionAuthorization state platformCount countryCount viewerIsPublisher viewerCanEdit
              dates { nodes { precision start end startDate endDate label country { code } platform { code } action { code } link note isOfficial discount } }
              sources { nodes { title url } } details { key value }
            }
            errors {
              __typename ... on Error { message } ... on ValidationError { path } ... on PlanRequiredError { feature requiredPlan }
              ... on LimitExceededError { limit period currentCount retryIn }
            }
          }
        }
        """;

    private const string CreateBriefly =
        "mutation ($input: CreateReleaseInput!) { createRelease(input: $input) { release { id } errors { __typename ... "
        + "on LimitExceededError { limit period currentCount retryIn upgradeUrl } } } }";

    [Fact]
    public async Task CreateRelease_WithEverything_StoresCountsTellsAndRecords()
    {
        await AddReferenceAsync();
        var (pro, fan) = (await Gateway.AddUserAsync("pro", plan: UserPlan.Professional), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, pro);

        var answer = (
            await Gateway.AskAsync(
                Create,
                pro,
                new
                {
                    input = new
                    {
                        title = " Zelda ",
                        description = "An epic adventure.",
                        thumbnailUrl = "https://example.com/thumb.jpg",
                        bannerUrl = "https://example.com/banner.jpg",
                        subcategoryCode = "game",
                        isOwned = true,
                        contributionAuthorization = "ALLOWED_NEEDS_OWNER_APPROVAL",
                        dates = new object[]
                        {
                            new
                            {
                                startDate = "2027-05-12",
                                precision = "MONTH",
                                countryCode = "fr",
                                platformId = IdOf("Platform", 1),
                                actionCode = "buy",
                                link = "https://example.com/buy",
                                note = "Bonus",
                                isOfficial = true,
                                discount = "-5%",
                            },
                            new { precision = "TBA", countryCode = "US" },
                        },
                        details = new[] { new { key = "director", value = "Ada" }, new { key = "pages", value = "12" } },
                        sources = new object[] { new { title = "Trailer", url = "https://example.com/trailer" }, new { url = "https://example.com/site" } },
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("createRelease.errors").ShouldBeNull();
        answer.Text("createRelease.release.title").ShouldBe("Zelda");
        answer.Text("createRelease.release.contributionAuthorization").ShouldBe("ALLOWED_NEEDS_OWNER_APPROVAL");
        answer.At("createRelease.release.platformCount").GetInt32().ShouldBe(1);
        answer.At("createRelease.release.countryCount").GetInt32().ShouldBe(2);
        answer
            .At("createRelease.release.dates.nodes")
            .EnumerateArray()
            .Single(date => date.GetProperty("precision").GetString() == "MONTH")
            .ToString()
            .ShouldBe(
                """{"precision":"MONTH","start":"2027-05-01T00:00:00Z","end":"2027-06-01T00:00:00Z","startDate":"2027-05-01","""
                    + "\"endDate\":\"2027-06-01\",\"label\":\"2027-05\",\"country\":{\"code\":\"FR\"},\"platform\":{\"code\":\"steam\"}"
                    + ""","action":{"code":"buy"},"link":"https://example.com/buy","note":"Bonus","isOfficial":true,"discount":"-5%"}"""
            );
        Texts(answer, "createRelease.release.details", "key").ShouldBe(["director", "pages"]);
        Texts(answer, "createRelease.release.sources.nodes", "url").ShouldBe(["https://example.com/trailer", "https://example.com/site"]);
        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(u => u.Id == pro.Id, Cancellation)).PublicationCount.ShouldBe(1);
        var release = await db.Releases.SingleAsync(Cancellation);
        release.SoonestDate.ShouldBe(new DateTime(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind, notification.Subject()).ShouldBe(
            (fan.Id, pro.Id, NotificationKind.Published, KeyOf(release))
        );
        (await db.Outbox.SingleAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).Subject.ShouldBe(OutboxSubject.Release(release.Id));
    }

    [Theory]
    [InlineData("""{ "title": " " }""", "input.title")]
    [InlineData("""{ "title": "@256" }""", "input.title")]
    [InlineData("""{ "description": "\n" }""", "input.description")]
    [InlineData("""{ "description": "@5001" }""", "input.description")]
    [InlineData("""{ "thumbnailUrl": "ftp://example.com/a" }""", "input.thumbnailUrl")]
    [InlineData("""{ "thumbnailUrl": "/a.png" }""", "input.thumbnailUrl")]
    [InlineData("""{ "thumbnailUrl": "javascript:alert(1)" }""", "input.thumbnailUrl")]
    [InlineData("""{ "thumbnailUrl": "https://example.com/@500" }""", "input.thumbnailUrl")]
    [InlineData("""{ "bannerUrl": "https://example.com/@500" }""", "input.bannerUrl")]
    [InlineData("""{ "subcategoryCode": "nonsense" }""", "input.subcategoryCode")]
    [InlineData("""{ "sources": [{ "url": "https://example.com/@255" }] }""", "input.sources.0.url")]
    [InlineData("""{ "sources": [{ "url": "https://example.com" }, { "title": " ", "url": "https://example.com/b" }] }""", "input.sources.1.title")]
    [InlineData("""{ "sources": [{ "url": "https://example.com" }, { "url": "https://example.com" }] }""", "input.sources.1.url")]
    [InlineData("""{ "details": [{ "key": "a", "value": "1" }, { "key": " a", "value": "2" }] }""", "input.details.1.key")]
    [InlineData("""{ "details": [{ "key": "@65", "value": "1" }] }""", "input.details.0.key")]
    [InlineData("""{ "details": [{ "key": "a", "value": "@1001" }] }""", "input.details.0.value")]
    [InlineData("""{ "dates": [{ "precision": "DAY", "countryCode": "FR" }] }""", "input.dates.0.startDate")]
    [InlineData("""{ "dates": [{ "precision": "TIME", "countryCode": "FR" }] }""", "input.dates.0.start")]
    [InlineData("""{ "dates": [{ "precision": "TIME", "startDate": "2027-05-12", "countryCode": "FR" }] }""", "input.dates.0.startDate")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "startDate": "2027-05-12", "countryCode": "FR" }] }""", "input.dates.0.startDate")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR" }, { "precision": "TBA", "countryCode": "XX" }] }""", "input.dates.1.countryCode")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "actionCode": "eat" }] }""", "input.dates.0.actionCode")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "platformId": "manga" }] }""", "input.dates.0.platformId")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "platformId": "unknown" }] }""", "input.dates.0.platformId")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "link": "https://example.com/@500" }] }""", "input.dates.0.link")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "link": "mailto:a@example.com" }] }""", "input.dates.0.link")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "note": "@256" }] }""", "input.dates.0.note")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "note": " " }] }""", "input.dates.0.note")]
    [InlineData("""{ "dates": [{ "precision": "TBA", "countryCode": "FR", "discount": "@33" }] }""", "input.dates.0.discount")]
    [InlineData(
        """{ "dates": [{ "precision": "TBA", "countryCode": "XX" }, { "precision": "DAY", "countryCode": "FR", "actionCode": "eat" }] }""",
        "input.dates.1.startDate input.dates.0.countryCode input.dates.1.actionCode"
    )]
    [InlineData(
        """{ "title": "", "bannerUrl": "x", "details": [{ "key": "", "value": "" }] }""",
        "input.title input.bannerUrl input.details.0.key input.details.0.value"
    )]
    public async Task CreateRelease_BadInput_NamesTheFieldsAndStoresNothing(string change, string fields)
    {
        await AddReferenceAsync();
        var pro = await Gateway.AddUserAsync("pro", plan: UserPlan.Professional);
        var input = InputWith(change);

        var answer = (await Gateway.AskAsync(Create, pro, new { input })).WithoutErrors();

        Fields(answer, "createRelease").ShouldBe(fields.Split(' '));
        await using var db = Gateway.Open();
        (await db.Releases.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Users.SingleAsync(Cancellation)).PublicationCount.ShouldBe(0);
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateRelease_WithTheLowestPlan_ReturnsItsDatesSourcesAndDetails()
    {
        await AddReferenceAsync();
        var input = InputWith(
            """
            {
              "subcategoryCode": "GAME", "dates": [{ "startDate": "2027-05-12", "countryCode": "fr", "actionCode": "BUY" }],
              "sources": [{ "url": "https://example.com" }], "details": [{ "key": "pages", "value": "12" }]
            }
            """
        );

        var answer = (await Gateway.AskAsync(Create, await Gateway.AddUserAsync("free"), new { input })).WithoutErrors();

        answer.Text("createRelease.release.dates.nodes.0.label").ShouldBe("2027-05-12");
        answer.Text("createRelease.release.dates.nodes.0.action.code").ShouldBe("buy");
        answer.At("createRelease.release.sources.nodes").GetArrayLength().ShouldBe(1);
        answer.At("createRelease.release.details").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("dates", 101)]
    [InlineData("details", 101)]
    [InlineData("sources", 101)]
    public async Task CreateRelease_LongLists_AreRefused(string list, int count)
    {
        await AddReferenceAsync();
        var pro = await Gateway.AddUserAsync("pro", plan: UserPlan.Professional);
        object Item(int index) =>
            list switch
            {
                "dates" => new { precision = "TBA", countryCode = "FR" },
                "details" => new { key = $"k{index}", value = "v" },
                _ => new { url = $"https://example.com/{index}" },
            };
        var input = InputWith("{}");
        input[list] = Enumerable.Range(0, count).Select(Item).ToArray();

        Fields((await Gateway.AskAsync(Create, pro, new { input })).WithoutErrors(), "createRelease").ShouldBe([$"input.{list}"]);
    }

    [Theory]
    [InlineData("\"note\": \"Bonus\"", "releaseDate.note")]
    [InlineData("\"discount\": \"-5%\"", "releaseDate.discount")]
    [InlineData("\"isOfficial\": true", "releaseDate.official")]
    public async Task CreateRelease_RemarksOnDates_AreForProfessionals(string remark, string feature)
    {
        await AddReferenceAsync();
        var (premium, pro) = (await Gateway.AddUserAsync("premium", plan: UserPlan.Premium), await Gateway.AddUserAsync("pro", plan: UserPlan.Professional));
        var input = InputWith($$"""{ "dates": [{ "precision": "TBA", "countryCode": "FR" }, { "precision": "TBA", "countryCode": "FR", {{remark}} }] }""");

        var refused = (await Gateway.AskAsync(Create, premium, new { input })).WithoutErrors();
        var allowed = (await Gateway.AskAsync(Create, pro, new { input })).WithoutErrors();

        refused.DomainErrors("createRelease").ShouldBe(["PlanRequiredError"]);
        refused.Text("createRelease.errors.0.feature").ShouldBe(feature);
        refused.Text("createRelease.errors.0.requiredPlan").ShouldBe("PROFESSIONAL");
        allowed.Text("createRelease.errors").ShouldBeNull();
        await using var db = Gateway.Open();
        (await db.Releases.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData(UserPlan.Free, 1, "P30D", 30)]
    [InlineData(UserPlan.Verified, 1, "P7D", 7)]
    [InlineData(UserPlan.Premium, 5, "P1D", 1)]
    public async Task CreateRelease_MoreThanThePlanAllows_SaysWhenToRetry(UserPlan plan, int limit, string period, int days)
    {
        await AddReferenceAsync();
        var caller = await Gateway.AddUserAsync("caller", plan: plan);
        for (var i = 0; i < limit; i++)
        {
            (await CreateAsync()).Text("createRelease.errors").ShouldBeNull();
            Gateway.Time.Advance(TimeSpan.FromHours(1));
        }

        var refused = await CreateAsync();
        Gateway.Time.Advance(TimeSpan.FromDays(days) - TimeSpan.FromHours(limit) - TimeSpan.FromMinutes(1));
        (await CreateAsync()).DomainErrors("createRelease").ShouldBe(["LimitExceededError"]);
        Gateway.Time.Advance(TimeSpan.FromMinutes(2));
        var later = await CreateAsync();

        refused.DomainErrors("createRelease").ShouldBe(["LimitExceededError"]);
        refused.At("createRelease.errors.0.limit").GetInt32().ShouldBe(limit);
        refused.At("createRelease.errors.0.currentCount").GetInt32().ShouldBe(limit);
        refused.Text("createRelease.errors.0.period").ShouldBe(period);
        refused.Text("createRelease.errors.0.upgradeUrl").ShouldNotBeNull().ShouldEndWith("/settings/plans");
        XmlConvert
            .ToTimeSpan(refused.Text("createRelease.errors.0.retryIn")!)
            .ShouldBe(TimeSpan.FromDays(days) - TimeSpan.FromHours(limit), TimeSpan.FromMinutes(1));
        later.Text("createRelease.errors").ShouldBeNull();
        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(Cancellation)).PublicationCount.ShouldBe(limit + 1);

        async Task<Answer> CreateAsync() => (await Gateway.AskAsync(CreateBriefly, caller, new { input = InputWith("{}") })).WithoutErrors();
    }

    [Fact]
    public async Task CreateRelease_AtOnce_KeepsTheLimit()
    {
        await AddReferenceAsync();
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Gateway.AskAsync(CreateBriefly, premium, new { input = InputWith("{}") })));

        answers.Count(answer => answer.Text("createRelease.release") is not null).ShouldBe(5);
        await using var db = Gateway.Open();
        (await db.Releases.CountAsync(Cancellation)).ShouldBe(5);
        (await db.Users.SingleAsync(Cancellation)).PublicationCount.ShouldBe(5);
    }

    [Fact]
    public async Task CreateRelease_Professional_IsUnlimitedAndAnonymousIsNotAuthenticated()
    {
        await AddReferenceAsync();
        var pro = await Gateway.AddUserAsync("pro", plan: UserPlan.Professional);
        for (var i = 0; i < 7; i++)
        {
            (await Gateway.AskAsync(Create, pro, new { input = InputWith("{}") })).WithoutErrors().Text("createRelease.errors").ShouldBeNull();
        }

        (await Gateway.AskAsync(Create, null, new { input = InputWith("{}") })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    /// <summary>A valid input with some members replaced; <c>@255</c> in them stands for a text of that length, and the platforms go by their codes.</summary>
    private static Dictionary<string, object?> InputWith(string change)
    {
        var input = new Dictionary<string, object?>
        {
            ["title"] = "Soon",
            ["description"] = "About it.",
            ["thumbnailUrl"] = "https://example.com/t.png",
            ["subcategoryCode"] = "game",
        };
        var json = TextLength()
            .Replace(change, static match => TextOf(int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture)))
            .Replace("\"platformId\": \"manga\"", $"\"platformId\": \"{IdOf("Platform", 2)}\"", StringComparison.Ordinal)
            .Replace("\"platformId\": \"unknown\"", $"\"platformId\": \"{IdOf("Platform", 99)}\"", StringComparison.Ordinal);
        foreach (var member in JsonDocument.Parse(json).RootElement.EnumerateObject())
        {
            input[member.Name] = member.Value;
        }
        return input;
    }

    [GeneratedRegex("@(?<length>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextLength();
}
