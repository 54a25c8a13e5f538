using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class UpdateReleaseTests : CatalogueTests
{
    private const string Update = """
        mutation ($input: UpdateReleaseInput!) {
          updateRelease(input: $input) {
            release { title description thumbnailUrl bannerUrl subcategory { code } details { key } updatedAt }
            errors { __typename ... on ValidationError { path } ... on NotFoundError { resourceId } }
          }
        }
        """;

    [Fact]
    public async Task UpdateRelease_PresentFields_ChangeTheOthersStayAndHypersAreTold()
    {
        await AddReferenceAsync();
        var (pro, fan, other) = (
            await Gateway.AddUserAsync("pro", plan: UserPlan.Professional),
            await Gateway.AddUserAsync("fan"),
            await Gateway.AddUserAsync("other")
        );
        var release = await AddReleaseAsync(
            pro,
            "Old",
            r => (r.ThumbnailUrl, r.BannerUrl, r.HypeCount) = ("https://example.com/t", "https://example.com/b", 2)
        );
        foreach (var user in (User[])[fan, other])
        {
            await Gateway.SaveAsync(
                new Reaction
                {
                    Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                    UserId = user.Id,
                    Kind = ReactionKind.Hype,
                    CreatedAt = NextMoment(),
                }.About(KeyOf(release))
            );
        }
        var releaseId = IdOf("Release", release.Id);

        var titled = await UpdateAsync(new { releaseId, title = "New" });
        var cleared = await UpdateAsync(
            new
            {
                releaseId,
                bannerUrl = (string?)null,
                description = "Other",
                subcategoryCode = "manga",
                details = new[] { new { key = "pages", value = "1" } },
            }
        );
        var emptied = await UpdateAsync(new { releaseId, details = Array.Empty<object>() });

        titled.At("updateRelease.release.title").GetString().ShouldBe("New");
        titled.Text("updateRelease.release.bannerUrl").ShouldBe("https://example.com/b");
        titled.Text("updateRelease.release.description").ShouldBe("About it.");
        cleared.Text("updateRelease.release.title").ShouldBe("New");
        cleared.Text("updateRelease.release.bannerUrl").ShouldBeNull();
        cleared.Text("updateRelease.release.thumbnailUrl").ShouldBe("https://example.com/t");
        cleared.Text("updateRelease.release.subcategory.code").ShouldBe("manga");
        Texts(cleared, "updateRelease.release.details", "key").ShouldBe(["pages"]);
        emptied.At("updateRelease.release.details").GetArrayLength().ShouldBe(0);
        await using var db = Gateway.Open();
        (await db.Notifications.Where(n => n.Kind == NotificationKind.Changed).Select(n => n.UserId).ToListAsync(Cancellation)).ShouldBe(
            [fan.Id, other.Id],
            ignoreOrder: true
        );
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).ShouldBe(3);

        async Task<Answer> UpdateAsync(object input) => (await Gateway.AskAsync(Update, pro, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task UpdateRelease_BadInput_NamesTheFieldsAndChangesNothing()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var release = await AddReleaseAsync(ada, "Old", null, DateOn(new DateTime(2027, 1, 1), "FR", 1));
        var releaseId = IdOf("Release", release.Id);

        Fields(
                await UpdateAsync(
                    new
                    {
                        releaseId,
                        title = (string?)null,
                        description = (string?)null,
                        thumbnailUrl = (string?)null,
                        subcategoryCode = (string?)null,
                    }
                ),
                "updateRelease"
            )
            .ShouldBe(["input.title", "input.description", "input.thumbnailUrl", "input.subcategoryCode"]);
        Fields(
                await UpdateAsync(
                    new
                    {
                        releaseId,
                        title = TextOf(256),
                        description = " ",
                        bannerUrl = "ftp://example.com",
                    }
                ),
                "updateRelease"
            )
            .ShouldBe(["input.title", "input.description", "input.bannerUrl"]);
        Fields(
                await UpdateAsync(
                    new
                    {
                        releaseId,
                        subcategoryCode = "nonsense",
                        title = "New",
                    }
                ),
                "updateRelease"
            )
            .ShouldBe(["input.subcategoryCode"]);
        Fields(
                await UpdateAsync(
                    new
                    {
                        releaseId,
                        subcategoryCode = "manga",
                        title = "New",
                    }
                ),
                "updateRelease"
            )
            .ShouldBe(["input.subcategoryCode"]);
        await using var db = Gateway.Open();
        (await db.Releases.SingleAsync(Cancellation)).Title.ShouldBe("Old");
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();

        async Task<Answer> UpdateAsync(object input)
        {
            var answer = await Gateway.AskAsync(Update, ada, new { input });
            answer.ErrorCodes.ShouldAllBe(code => code == "PLAN_REQUIRED");
            return answer;
        }
    }

    [Fact]
    public async Task UpdateRelease_ByAnAdmin_ChangesIt()
    {
        await AddReferenceAsync();
        var id = IdOf("Release", (await AddReleaseAsync(await Gateway.AddUserAsync("ada"), "Old")).Id);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var input = new
        {
            releaseId = id,
            title = "New",
            isOwned = true,
            contributionAuthorization = "ALLOWED_APPLIED_IMMEDIATELY",
        };

        var answer = (
            await Gateway.AskAsync(
                """
                mutation ($input: UpdateReleaseInput!) {
                  updateRelease(input: $input) { release { title isOwned contributionAuthorization viewerCanEdit } errors { __typename } }
                }
                """,
                root,
                new { input }
            )
        ).WithoutErrors();

        answer
            .At("updateRelease.release")
            .ToString()
            .ShouldBe("""{"title":"New","isOwned":true,"contributionAuthorization":"ALLOWED_APPLIED_IMMEDIATELY","viewerCanEdit":true}""");
    }

    [Fact]
    public async Task UpdateRelease_ByOthers_IsRefused()
    {
        await AddReferenceAsync();
        var input = new { releaseId = IdOf("Release", (await AddReleaseAsync(await Gateway.AddUserAsync("ada"), "Old")).Id), title = "New" };

        (await Gateway.AskAsync(Update, await Gateway.AddUserAsync("bob"), new { input })).DomainErrors("updateRelease").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Update, null, new { input })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        var missing = IdOf("Release", 77);
        (await Gateway.AskAsync(Update, await Gateway.AddUserAsync("eve"), new { input = new { releaseId = missing, title = "New" } }))
            .Text("updateRelease.errors.0.resourceId")
            .ShouldBe(missing);
    }

    [Fact]
    public async Task UpdateRelease_Album_MustBeOneOfThePublisherThatTheViewerSees()
    {
        await AddReferenceAsync();
        var (ada, bob, root) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var releaseId = IdOf("Release", (await AddReleaseAsync(ada, "Old")).Id);
        var (own, closed, other, hidden) = (
            await AddAlbumAsync(ada, "Own"),
            await AddAlbumAsync(ada, "Private", isPrivate: true),
            await AddAlbumAsync(bob, "Other"),
            await AddAlbumAsync(bob, "Hidden", isPrivate: true)
        );
        const string Announce = "mutation ($input: UpdateReleaseInput!) { updateRelease(input: $input) { release { album { name } } errors { __typename } } }";

        (await AnnounceAsync(ada, IdOf(other))).DomainErrors("updateRelease").ShouldBe(["NotOwnerError"]);
        (await AnnounceAsync(ada, IdOf(hidden))).DomainErrors("updateRelease").ShouldBe(["NotFoundError"]);
        (await AnnounceAsync(root, IdOf(other))).DomainErrors("updateRelease").ShouldBe(["NotOwnerError"]);
        (await AnnounceAsync(ada, IdOf(closed))).WithoutErrors().Text("updateRelease.release.album.name").ShouldBe("Private");
        (await AnnounceAsync(root, IdOf(own))).WithoutErrors().Text("updateRelease.release.album.name").ShouldBe("Own");
        (await AnnounceAsync(ada, null)).WithoutErrors().Text("updateRelease.release.album").ShouldBeNull();

        Task<Answer> AnnounceAsync(User user, string? albumId) => Gateway.AskAsync(Announce, user, new { input = new { releaseId, albumId } });
    }

    [Fact]
    public async Task K5_ReleasesBeyondTheLimitOfALowerPlan_AreFrozenForWritingUntilThePeriodHasPassed()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var now = Gateway.Time.GetUtcNow().UtcDateTime;
        var ids = new List<string>();
        foreach (var days in (int[])[3, 2, 1])
        {
            ids.Add(IdOf("Release", (await AddReleaseAsync(ada, $"{days} days ago", r => r.PublishedAt = now.AddDays(-days))).Id));
        }
        var old = IdOf("Release", (await AddReleaseAsync(ada, "Old", r => r.PublishedAt = now.AddDays(-31))).Id);

        (await UpdateAsync(old)).ShouldBeEmpty();
        (await UpdateAsync(ids[0])).ShouldBeEmpty();
        (await UpdateAsync(ids[1])).ShouldBe(["LimitExceededError"]);
        (await UpdateAsync(ids[2])).ShouldBe(["LimitExceededError"]);
        (
            await Gateway.AskAsync(
                "mutation ($input: DeleteReleaseInput!) { deleteRelease(input: $input) { deletedId errors { __typename } } }",
                ada,
                new { input = new { releaseId = ids[2] } }
            )
        )
            .WithoutErrors()
            .Text("deleteRelease.deletedId")
            .ShouldBe(ids[2]);
        (await UpdateAsync(ids[1])).ShouldBe(["LimitExceededError"]);
        Gateway.Time.Advance(TimeSpan.FromDays(27) + TimeSpan.FromHours(1));
        (await UpdateAsync(ids[1])).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> UpdateAsync(string releaseId)
        {
            var answer = await Gateway.AskAsync(
                "mutation ($input: UpdateReleaseInput!) { updateRelease(input: $input) { release { id } errors { __typename } } }",
                ada,
                new { input = new { releaseId, title = $"New {Guid.CreateVersion7(Gateway.Time.GetUtcNow())}" } }
            );
            return answer.WithoutErrors().DomainErrors("updateRelease");
        }
    }
}
