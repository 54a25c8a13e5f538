using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

public sealed partial class CalendarFeedReaderTests
{
    [Fact]
    public async Task Releases_WithVariablesAndLiterals_KeepTheSameFilter()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await AddReleaseAsync(ada, "Game", null, DateOn(Gateway.Time.UtcMoment().Date.AddDays(10)));
        await AddReleaseAsync(ada, "Other", null, DateOn(Gateway.Time.UtcMoment().Date.AddDays(10)));
        const string Document =
            "mutation ($title: String!) { createCalendarFeed(input: { kind: RELEASES, name: \"x\", where: { title: { eq: $title }, "
            + "contributionAuthorization: { eq: NOT_ALLOWED } } }) { url errors { __typename } } }";

        var answer = (await Gateway.AskAsync(Document, fan, new { title = "Game" })).WithoutErrors();

        (await SummariesAsync(TokenOf(answer.Text("createCalendarFeed.url")!))).ShouldBe(["Game"]);
    }

    [Fact]
    public async Task Filter_ThatOnlyAdminsMayUse_EndsWithTheRole()
    {
        await AddReferenceAsync();
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin, UserPlan.Verified);
        await AddReleaseAsync(admin, "Game", null, DateOn(Gateway.Time.UtcMoment().Date.AddDays(10)));
        var where = new { publisher = new { isBanned = new { eq = false } } };
        var (_, token) = await AddFeedAsync(
            admin,
            new
            {
                kind = "RELEASES",
                name = "x",
                where,
            }
        );

        (await SummariesAsync(token)).ShouldBe(["Game"]);
        await SetAsync(admin, user => user.Role = UserRole.Fan);

        (await Reader.FindAsync(token, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Validator_OfAFilterByStateOrCounts_ChangesEachHour()
    {
        var fan = await Gateway.AddUserAsync("fan", plan: UserPlan.Verified);
        var (_, exact) = await AddFeedAsync(
            fan,
            new
            {
                kind = "RELEASES",
                name = "x",
                where = new { title = new { eq = "x" } },
            }
        );
        var (_, timely) = await AddFeedAsync(
            fan,
            new
            {
                kind = "RELEASES",
                name = "x",
                where = new { or = new[] { new { state = new { eq = "TBA" } } } },
            }
        );
        Gateway.Time.Advance(new TimeSpan(12, 5, 0));

        var before = (await ValidatorAsync(exact), await ValidatorAsync(timely));
        Gateway.Time.Advance(TimeSpan.FromHours(1));

        (await ValidatorAsync(exact)).ShouldBe(before.Item1);
        (await ValidatorAsync(timely)).ShouldNotBe(before.Item2);
    }

    // A condition that is new must be on this list, or among those that make a feed change each hour.
    [Fact]
    public void IsTimely_EachConditionOfReleases_UnlessTheEventLogHasItsChanges()
    {
        string[] recorded =
        [
            "and",
            "or",
            "id",
            "title",
            "subcategory",
            "dates",
            "isOwned",
            "contributionAuthorization",
            "publishedAt",
            "updatedAt",
            "platformCount",
            "countryCount",
        ];
        var conditions = ((InputObjectType)Gateway.Schema.Types["ReleaseFilterInput"]).Fields.Select(static field => field.Name);

        conditions.Where(static name => !CalendarFeedFilters.IsTimely($$$"""{"{{{name}}}":{}}""")).ShouldBe(recorded, ignoreOrder: true);
    }

    [Fact]
    public async Task Releases_ThatTheUserHypes_ChangeTheValidatorWithinAnHour()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        await AddReleaseAsync(ada, "Game", null, DateOn(Gateway.Time.UtcMoment().Date.AddDays(10)));
        var (_, token) = await AddFeedAsync(
            fan,
            new
            {
                kind = "RELEASES",
                name = "x",
                where = new { viewerReactions = new { some = new { eq = "HYPE" } } },
            }
        );
        const string React = "mutation ($id: ID!, $kind: ReactionKind!) { addReaction(input: { subjectId: $id, kind: $kind }) { errors { __typename } } }";
        var id = IdOf("Release", (await ReleaseAsync("Game")).Id);
        (await Gateway.AskAsync(React, fan, new { id, kind = "LIKE" })).WithoutErrors().DomainErrors("addReaction").ShouldBeEmpty();
        Gateway.Time.Advance(new TimeSpan(12, 5, 0));
        var before = (await SummariesAsync(token), await ValidatorAsync(token));

        (await Gateway.AskAsync(React, fan, new { id, kind = "HYPE" })).WithoutErrors().DomainErrors("addReaction").ShouldBeEmpty();
        Gateway.Time.Advance(TimeSpan.FromHours(1));

        before.Item1.ShouldBeEmpty();
        (await SummariesAsync(token)).ShouldBe(["Game"]);
        (await ValidatorAsync(token)).ShouldNotBe(before.Item2);
    }
}
