using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Calendars;

public sealed partial class CalendarTests
{
    [Fact]
    public async Task Planning_ByPlan_NeedsVerifiedUnlessOneIsThePublisher()
    {
        var (ada, fan) = await AddPeopleAsync();
        var free = await Gateway.AddUserAsync("free");
        const string Document = "{ user(by: { username: \"ada\" }) { planning { totalCount } } }";

        (await Gateway.AskAsync(Document)).ErrorCodes.ShouldBe(["PLAN_REQUIRED"]);
        (await Gateway.AskAsync(Document, free)).ErrorCodes.ShouldBe(["PLAN_REQUIRED"]);
        (await Gateway.AskAsync(Document, fan)).WithoutErrors();
        (await Gateway.AskAsync(Document, ada)).WithoutErrors();
    }

    [Theory]
    [InlineData("", "Day Month")]
    [InlineData("(period: MONTH)", "Month Day Later")]
    [InlineData("(period: MONTH, search: \"lat\")", "Later")]
    [InlineData("(period: MONTH, where: { title: { eq: \"Day\" } })", "Day")]
    [InlineData("(period: MONTH, order: [{ soonestDate: { start: DESC } }])", "Later Day Month")]
    [InlineData("(period: DAY, date: \"2027-03-09\")", "Month")]
    public async Task Planning_OfAPeriod_HasTheReleasesWithADateInIt(string arguments, string titles)
    {
        var (ada, fan) = await AddPeopleAsync();
        await AddDateAsync(ada, "Day", DateOn(s_now));
        await AddDateAsync(ada, "Later", DateOn(s_now.AddDays(10)));
        await AddDateAsync(ada, "Month", DateOf(DatePrecision.Month, s_now));
        await AddDateAsync(ada, "Tba", DateOf(DatePrecision.Tba, null));
        await AddDateAsync(fan, "Another", DateOn(s_now));

        var answer = (
            await Gateway.AskAsync(
                $"{{ user(by: {{ username: \"ada\" }}) {{ planning{arguments} {{ totalCount period {{ kind }} nodes {{ title }} }} }} }}",
                fan
            )
        ).WithoutErrors();

        var ordered = arguments.Contains("MONTH", StringComparison.Ordinal);
        var found = Texts(answer, "user.planning.nodes", "title");
        (ordered ? found : [.. found.Order()]).ShouldBe(titles.Split(' '));
        answer
            .Text("user.planning.period.kind")
            .ShouldBe(
                ordered ? "MONTH"
                : arguments.Contains("DAY", StringComparison.Ordinal) ? "DAY"
                : "WEEK"
            );
    }

    [Fact]
    public async Task Planning_OfManyUsers_TakesOneStatementForAll()
    {
        var (ada, fan) = await AddPeopleAsync();
        for (var i = 0; i < 5; i++)
        {
            var user = await Gateway.AddUserAsync($"user{i}");
            await AddDateAsync(user, $"Release {i}", DateOn(s_now));
        }
        await ChangeAsync("addToCalendar", fan, (await AddDateAsync(ada, "Hers", DateOn(s_now))).Id);
        const string Document =
            "{ users(first: 20) { nodes { planning { period { start } nodes { title countdown { days } soonestDate { viewerHasInCalendar } } } } } }";
        await Gateway.AskAsync(Document, fan);
        Gateway.Statements.Take();

        var answer = (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(5, string.Join("\n\n", ran));
        answer.At("users.nodes").EnumerateArray().Sum(user => user.GetProperty("planning").GetProperty("nodes").GetArrayLength()).ShouldBe(6);
    }
}
