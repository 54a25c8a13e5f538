using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>Filters as large as the limits allow.</summary>
public sealed class FilterSizeTests : CatalogueTests
{
    private const string Tracks =
        "query ($where: TrackFilterInput, $after: String) "
        + "{ tracks(where: $where, order: [{ title: ASC }, { createdAt: DESC }], first: 1, after: $after) "
        + "{ nodes { title } pageInfo { endCursor } totalCount } }";

    protected override void Configure(IServiceCollection services) =>
        services
            .AddSingleton(new ListOptions { MaxFilterOperators = ListOptions.MostFilterOperators })
            .AddSingleton(new CostWeights { FilterOperationCost = 0, ExpensiveFilterOperationCost = 0 });

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("nested")]
    [InlineData("relations")]
    public async Task Tracks_FilterOfTheMostOperations_IsAnswered(string form)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, "A");
        await AddTrackAsync(ada, "B");
        var where = Filter(form);

        var first = (await Gateway.AskAsync(Tracks, null, new { where })).WithoutErrors();
        var second = (await Gateway.AskAsync(Tracks, null, new { where, after = first.Text("tracks.pageInfo.endCursor") })).WithoutErrors();

        (first.Text("tracks.totalCount"), first.Text("tracks.nodes.0.title"), second.Text("tracks.nodes.0.title")).ShouldBe(("2", "A", "B"));
    }

    [Fact]
    public async Task Tracks_FilterOfMoreOperations_IsRefused()
    {
        var where = new JsonObject { ["and"] = new JsonArray(Filter("and"), Filter("and")) };

        (await Gateway.AskAsync(Tracks, null, new { where })).ErrorCodes.ShouldBe(["FILTER_TOO_LARGE"]);
    }

    private static JsonObject Filter(string form)
    {
        var title = static (int i) => new JsonObject { ["title"] = new JsonObject { ["neq"] = $"x{i}" } };
        var owner = static (int i) => new JsonObject { ["owner"] = new JsonObject { ["name"] = new JsonObject { ["ncontains"] = $"é{i}" } } };
        var all = Enumerable.Range(0, ListOptions.MostFilterOperators).ToArray();
        switch (form)
        {
            case "and" or "or":
                return new() { [form] = new JsonArray([.. all.Select(title)]) };
            case "relations":
                return new() { ["and"] = new JsonArray([.. all.Select(owner)]) };
            default:
                // Each level takes two levels of JSON, of which a request may have 64.
                var inner = new JsonObject { ["and"] = new JsonArray([.. all.Skip(25).Select(title)]) };
                foreach (var i in all.Take(25))
                {
                    inner = new() { [i % 2 == 0 ? "and" : "or"] = new JsonArray(inner, title(i)) };
                }
                return inner;
        }
    }
}
