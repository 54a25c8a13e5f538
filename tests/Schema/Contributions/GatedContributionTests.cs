using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>Values that contributions keep are shown by the rights at the time of reading.</summary>
public sealed class GatedContributionTests : ContributionTestBase
{
    private const string Read = "{ node(id: $id) { ... on Contribution { changes { field before after } } } }";

    [Theory]
    [InlineData("bob", UserPlan.Professional, true)]
    [InlineData("bob", UserPlan.Premium, false)]
    [InlineData("ada", UserPlan.Free, true)]
    [InlineData("root", UserPlan.Free, true)]
    public async Task Changes_OfDetails_ShowWhatTheReleaseHadByThePlanOfToday(string name, UserPlan plan, bool isShown)
    {
        var id = await ContributeDetailsAsync();
        var reader =
            name == "root" ? await Gateway.AddUserAsync("root", UserRole.Admin)
            : name == "ada" ? Ada
            : Bob;
        reader.Plan = plan;

        var answer = await Gateway.AskAsync($"query ($id: ID!) {Read}", reader, new { id });

        answer.ErrorCodes.ShouldBe(isShown ? [] : ["PLAN_REQUIRED"]);
        answer.ToString().Contains("secret", StringComparison.Ordinal).ShouldBe(isShown);
        var changes = answer.At("node.changes").EnumerateArray().ToDictionary(change => change.GetProperty("field").GetString()!);
        changes["TITLE"].GetProperty("before").GetString().ShouldBe("Old");
        changes["DETAILS"].GetProperty("after").GetString()!.ShouldContain("mine");
        if (!isShown)
        {
            answer.Errors[0].GetProperty("extensions").GetProperty("feature").GetString().ShouldBe("release.details");
        }
    }

    [Fact]
    public async Task Export_OfContributions_HasOwnValuesOnly()
    {
        await ContributeDetailsAsync();

        using var stream = new MemoryStream();
        await Gateway.Services.GetRequiredService<PersonalDataFile>().WriteAsync(Bob.Id, stream, Cancellation);

        var text = Encoding.UTF8.GetString(stream.ToArray());
        var changes = JsonDocument.Parse(text).RootElement.GetProperty("contributions")[0].GetProperty("changes").GetString()!;
        changes.ShouldContain("mine");
        text.ShouldNotContain("secret");
    }

    private async Task<string> ContributeDetailsAsync()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval, UserPlan.Professional);
        await Gateway.SaveAsync(
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "pages",
                Value = "secret",
            }
        );
        return await ProposeAsync(
            new
            {
                releaseId = IdOf("Release", release.Id),
                title = "New",
                details = new[] { new { key = "pages", value = "mine" } },
            }
        );
    }
}
