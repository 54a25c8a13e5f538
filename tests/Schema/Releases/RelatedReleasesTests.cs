using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class RelatedReleasesTests : CatalogueTests
{
    private const string Reasons = "totalCount edges { node { title } reasons { kind count } }";

    private DateTime Now => Gateway.Time.UtcMoment();

    [Fact]
    public async Task Related_OfTheRestDocumentation_SayWhy()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        var match = await AddAsync(publisher, "GZ vs ANC");
        var similar = await AddAsync(await Gateway.AddUserAsync("other"), "WBG.Y vs JJH (Split 2 2024)");
        var anime = await AddAsync(await Gateway.AddUserAsync("third"), "Kage no Jitsuryokusha ni Naritakute!", "manga");
        await HypeAsync(match, 3);
        await HypeAsync(anime, 2);
        foreach (var release in (Release[])[match, similar])
        {
            await Gateway.SaveAsync(
                new ReleaseDetail
                {
                    ReleaseId = release.Id,
                    Key = "game",
                    Value = "league-of-legends",
                }
            );
        }
        await RefreshAsync();

        var answer = await AskAsync(match, $"recommendations {{ {Reasons} }} similars {{ {Reasons} }}");

        const string Similar =
            """{"node":{"title":"WBG.Y vs JJH (Split 2 2024)"},"reasons":[{"kind":"SHARED_DETAILS","count":1},{"kind":"SAME_SUBCATEGORY","count":1}]}""";
        answer
            .At("release.recommendations")
            .ToString()
            .ShouldBe(
                """{"totalCount":2,"edges":[{"node":{"title":"Kage no Jitsuryokusha ni Naritakute!"},"reasons":[{"kind":"SHARED_AUDIENCE","count":2}]},"""
                    + $"{Similar}]}}"
            );
        answer.At("release.similars").ToString().ShouldBe($$"""{"totalCount":1,"edges":[{{Similar}}]}""");
    }

    [Fact]
    public async Task R1_BlockedDeletedBannedAndOwnReleases_AreNotRecommended()
    {
        await AddReferenceAsync();
        var (viewer, other) = (await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("other"));
        var (blocked, blocking) = (await Gateway.AddUserAsync("blocked"), await Gateway.AddUserAsync("blocking"));
        var (deleted, banned) = (await Gateway.AddUserAsync("deleted"), await Gateway.AddUserAsync("banned"));
        await BlockAsync(viewer, blocked);
        await BlockAsync(blocking, viewer);
        var release = await AddAsync(await Gateway.AddUserAsync("publisher"), "release");
        foreach (var publisher in (User[])[viewer, other, blocked, blocking, deleted, banned])
        {
            await AddAsync(publisher, publisher.Username);
        }
        await RefreshAsync();

        // They are deleted and banned after the lists were calculated.
        var now = Now;
        await using (var db = Gateway.Open())
        {
            await db.Users.Where(u => u.Id == deleted.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, now), Cancellation);
            await db.Users.Where(u => u.Id == banned.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.BannedAt, now), Cancellation);
        }

        var answer = await AskAsync(release, "recommendations { totalCount nodes { title } } similars { totalCount nodes { title } }", viewer);
        Texts(answer, "release.recommendations.nodes", "title").ShouldBe(["other"]);
        answer.At("release.recommendations.totalCount").GetInt32().ShouldBe(1);
        Texts(answer, "release.similars.nodes", "title").ShouldBe(["other", "viewer"]);
        answer.At("release.similars.totalCount").GetInt32().ShouldBe(2);
        var bySomeone = await AskAsync(release, "recommendations { totalCount }");
        bySomeone.At("release.recommendations.totalCount").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task R2_AfterBlocksAndPassing_PagesAreFullWithoutRepeats()
    {
        await AddReferenceAsync();
        var viewer = await Gateway.AddUserAsync("viewer");
        var release = await AddAsync(await Gateway.AddUserAsync("publisher"), "release");
        for (var i = 0; i < 12; i++)
        {
            var publisher = await Gateway.AddUserAsync($"publisher{i}");
            await AddAsync(publisher, $"{i:D2}", daysAhead: i == 11 ? 1 : 30);
            if (i is 8 or 9 or 10)
            {
                await BlockAsync(viewer, publisher);
            }
        }
        await RefreshAsync();
        Gateway.Time.Advance(TimeSpan.FromDays(3));

        var titles = new List<string>();
        var after = "";
        for (var pages = 0; pages < 10; pages++)
        {
            var page = await AskAsync(
                release,
                $"recommendations(first: 4{after}) {{ totalCount nodes {{ title }} pageInfo {{ hasNextPage endCursor }} }}",
                viewer
            );
            titles.AddRange(Texts(page, "release.recommendations.nodes", "title"));
            page.At("release.recommendations.totalCount").GetInt32().ShouldBe(8);
            if (!page.At("release.recommendations.pageInfo.hasNextPage").GetBoolean())
            {
                break;
            }
            page.At("release.recommendations.nodes").GetArrayLength().ShouldBe(4);
            after = $", after: \"{page.Text("release.recommendations.pageInfo.endCursor")}\"";
        }

        titles.ShouldBe(["07", "06", "05", "04", "03", "02", "01", "00"]);
    }

    [Fact]
    public async Task Related_OfManyReleases_RunOneStatementForEachListAndType()
    {
        await AddReferenceAsync();
        for (var i = 0; i < 6; i++)
        {
            await AddAsync(await Gateway.AddUserAsync($"publisher{i}"), $"{i}");
        }
        await RefreshAsync();
        const string List = "(first: 3) { nodes { title publisher { name } } edges { reasons { kind } } }";
        const string Document = $"{{ releases {{ nodes {{ recommendations{List} similars{List} }} }} }}";
        (await Gateway.AskAsync(Document)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document)).WithoutErrors();

        var statements = Gateway.Statements.Take();
        statements.Count.ShouldBeLessThanOrEqualTo(5, string.Join("\n\n", statements));
    }

    [Fact]
    public async Task UpdateRelease_OtherDetails_MakesTheListsDue()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        var release = await AddAsync(publisher, "release");
        await AddAsync(await Gateway.AddUserAsync("other"), "other", "manga");
        await RefreshAsync();
        (await AskAsync(release, "similars { totalCount }")).At("release.similars.totalCount").GetInt32().ShouldBe(0);

        var updated = await Gateway.AskAsync(
            "mutation ($id: ID!) { updateRelease(input: { releaseId: $id, subcategoryCode: \"manga\" }) { errors { __typename } } }",
            publisher,
            new { id = IdOf("Release", release.Id) }
        );
        updated.WithoutErrors().DomainErrors("updateRelease").ShouldBeEmpty();
        await RefreshAsync();

        (await AskAsync(release, "similars { totalCount }")).At("release.similars.totalCount").GetInt32().ShouldBe(1);
    }

    private Task<Release> AddAsync(User publisher, string title, string subcategory = "game", int daysAhead = 30) =>
        AddReleaseAsync(publisher, title, release => release.SubcategoryCode = subcategory, DateOn(Now.AddDays(daysAhead)));

    /// <summary>Adds the hypes of the first users.</summary>
    private async Task HypeAsync(Release release, int users)
    {
        await using var db = Gateway.Open();
        for (var i = 0; i < users; i++)
        {
            var name = $"fan{i}";
            var fan = await db.Users.SingleOrDefaultAsync(user => user.Username == name, Cancellation) ?? await Gateway.AddUserAsync(name);
            await Gateway.SaveAsync(
                new Reaction
                {
                    Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                    UserId = fan.Id,
                    Kind = ReactionKind.Hype,
                    CreatedAt = NextMoment(),
                }.About(KeyOf(release))
            );
        }
    }

    private async Task RefreshAsync()
    {
        await using var db = Gateway.Open();
        await db.RefreshRelatedAsync(Now, 100, Cancellation);
    }

    private async Task<Answer> AskAsync(Release release, string fields, User? viewer = null) =>
        (await Gateway.AskAsync($"query ($id: ID!) {{ release(id: $id) {{ {fields} }} }}", viewer, new { id = IdOf("Release", release.Id) })).WithoutErrors();
}
