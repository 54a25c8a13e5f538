using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Lists;

/// <summary>The lists of explore and the related releases are read from indexes, beginning at their cursors.</summary>
public sealed class ExplorePlanTests : CatalogueTests
{
    protected override bool NeedsNewDatabase => true;

    [Theory]
    [InlineData("explore { list: focus", "IX_Releases_IsFocus")]
    [InlineData("explore { list: spotlights", "IX_Releases_IsSpotlight")]
    [InlineData("explore { list: hypes", "IX_Releases_UpcomingHypes")]
    [InlineData("explore { list: tops", "IX_Releases_UpcomingTops")]
    [InlineData("explore { list: nextReleases", "IX_ReleaseDates_Moment_Id")]
    [InlineData("release { list: recommendations", "IX_RelatedReleases_ReleaseId_Relation_Score_OtherId")]
    [InlineData("release { list: similars", "IX_RelatedReleases_ReleaseId_Relation_Score_OtherId")]
    public async Task List_AtAnyDepth_IsReadFromItsIndex(string list, string index)
    {
        await AddReferenceAsync();
        var viewer = await Gateway.AddUserAsync("viewer");
        var now = Gateway.Time.UtcMoment();
        var id = "";
        for (var i = 0; i < 4; i++)
        {
            var release = await AddReleaseAsync(
                await Gateway.AddUserAsync($"publisher{i}"),
                $"R{i}",
                release => (release.HypeCount, release.IsInFocus, release.IsInSpotlight) = (i + 1, true, true),
                DateOn(now)
            );
            id = IdOf("Release", release.Id);
        }
        await using (var db = Gateway.Open())
        {
            await Data.Releases.RelatedReleases.RefreshRelatedAsync(db, now, 100, Cancellation);
        }
        var field = list.Replace("release {", $"release(id: \"{id}\") {{", StringComparison.Ordinal);
        var first = list.Contains("tops", StringComparison.Ordinal) ? "subcategoryCode: \"game\", first: 1" : "first: 1";

        var page = await Gateway.AskAsync($"{{ {field}({first}) {{ pageInfo {{ endCursor }} }} }} }}", viewer);
        var cursor = page.WithoutErrors().Text($"{list[..list.IndexOf(' ')]}.list.pageInfo.endCursor");
        cursor.ShouldNotBeNull();
        Gateway.Statements.Take();
        (await Gateway.AskAsync($"{{ {field}({first}, after: \"{cursor}\") {{ nodes {{ title }} }} }} }}", viewer)).WithoutErrors();

        var statement = Gateway
            .Statements.Take()
            .First(sql => sql.Contains("LIMIT", StringComparison.Ordinal) || sql.Contains("Relation", StringComparison.Ordinal));
        await using var context = Gateway.Open();
        var plan = await StatementPlans.OfAsync(context, statement, Cancellation, keyType: "integer");
        plan.Any(step => step.Contains(index, StringComparison.Ordinal)).ShouldBeTrue(string.Join('\n', [statement, .. plan]));
        var scan = Gateway.Provider == DatabaseProvider.Sqlite ? "SCAN Releases" : "Seq Scan";
        plan.Any(step => step.Contains(scan, StringComparison.Ordinal)).ShouldBeFalse(string.Join('\n', plan));
    }
}
