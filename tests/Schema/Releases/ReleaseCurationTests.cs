using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseCurationTests : ContributionTestBase
{
    private const string Delete =
        "mutation ($input: DeleteReleaseInput!) { deleteRelease(input: $input) { deletedId errors { __typename ... on Error { path } } } }";

    private const string Curate = $$"""
        mutation ($input: CurateReleaseInput!) {
          curateRelease(input: $input) { release { isPromoted isInFocus isInSpotlight } {{Refused}} }
        }
        """;

    [Fact]
    public async Task DeleteRelease_ByThePublisher_TakesEverythingAboutItAlong()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var album = await AddAlbumAsync(Ada, "Album");
        await using (var db = Gateway.Open())
        {
            await db.Users.Where(u => u.Id == Ada.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.PublicationCount, 1), Cancellation);
            await db.Releases.ExecuteUpdateAsync(set => set.SetProperty(r => r.AlbumId, album.Id), Cancellation);
        }
        var releaseId = IdOf("Release", release.Id);
        await ProposeAsync(new { releaseId, title = "New" });
        var comment = await AddCommentAsync(Bob, release, "Nice");
        await AddCommentAsync(Ada, comment, "Thanks");
        await Gateway.SaveAsync(
            NewReaction(KeyOf(release), ReactionKind.Hype),
            NewReaction(KeyOf(comment), ReactionKind.Like),
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "pages",
                Value = "12",
            }
        );
        var post = await AddPostAsync(Bob, "Look", release);

        var deleted = (await AskAsync(Delete, Ada, new { releaseId })).WithoutErrors();
        var again = await AskAsync(Delete, Ada, new { releaseId });

        deleted.Text("deleteRelease.deletedId").ShouldBe(releaseId);
        again.DomainErrors("deleteRelease").ShouldBe(["NotFoundError"]);
        await using var after = Gateway.Open();
        (await after.ReleaseDates.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.ReleaseSources.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.ReleaseDetails.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.Contributions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.Notifications.AnyAsync(Cancellation)).ShouldBeFalse();
        (await after.FeedEntries.AnyAsync(entry => entry.SubjectKind == Release.KindName, Cancellation)).ShouldBeFalse();
        (await after.Users.SingleAsync(u => u.Id == Ada.Id, Cancellation)).PublicationCount.ShouldBe(0);
        (await after.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged && e.Subject == OutboxSubject.Release(release.Id), Cancellation)).ShouldBe(1);
        (await after.AuditEntries.AnyAsync(Cancellation)).ShouldBeFalse();
        var shared = (
            await Gateway.AskAsync(
                "query ($post: ID!, $album: ID!) { post(id: $post) { content subject { __typename } } album(id: $album) { releases { totalCount } } "
                    + "search(term: \"Old\") { nodes { subject { __typename } } } }",
                Bob,
                new { post = IdOf(post), album = IdOf(album) }
            )
        ).WithoutErrors();
        shared.At("post").ToString().ShouldBe("""{"content":"Look","subject":null}""");
        shared.At("album.releases.totalCount").GetInt32().ShouldBe(0);
        shared.At("search.nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task DeleteRelease_ByRole_IsForThePublisherAndAdmins()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedAppliedImmediately);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var input = new { releaseId = IdOf("Release", release.Id) };

        (await AskAsync(Delete, Bob, input)).DomainErrors("deleteRelease").ShouldBe(["NotOwnerError"]);
        (await AskAsync(Delete, null, input)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await AskAsync(Delete, root, input)).WithoutErrors().Text("deleteRelease.errors").ShouldBeNull();

        await using var db = Gateway.Open();
        var record = await db.AuditEntries.SingleAsync(Cancellation);
        (record.Action, record.TargetType, record.AdminId).ShouldBe((AuditAction.ContentDeleted, "Release", root.Id));
    }

    [Fact]
    public async Task DeleteRelease_ThenCreateAnother_StillCountsTowardTheLimit()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        const string Create = $$"""mutation ($input: CreateReleaseInput!) { createRelease(input: $input) { release { id } {{Errors}} } }""";
        var input = new
        {
            title = "One",
            description = "About it.",
            thumbnailUrl = "https://example.com/t.png",
            subcategoryCode = "game",
        };
        var id = (await AskAsync(Create, ada, input)).WithoutErrors().Text("createRelease.release.id");
        (await AskAsync(Delete, ada, new { releaseId = id })).WithoutErrors().Text("deleteRelease.errors").ShouldBeNull();

        var refused = (await AskAsync(Create, ada, input)).WithoutErrors();
        Gateway.Time.Advance(TimeSpan.FromDays(31));
        var later = (await AskAsync(Create, ada, input)).WithoutErrors();

        refused.DomainErrors("createRelease").ShouldBe(["LimitExceededError"]);
        refused.At("createRelease.errors.0.currentCount").GetInt32().ShouldBe(1);
        later.Text("createRelease.errors").ShouldBeNull();
    }

    [Fact]
    public async Task CurateRelease_ByRole_SetsThePresentMarksWithARecord()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var releaseId = IdOf("Release", release.Id);

        (await AskAsync(Curate, Ada, new { releaseId, isInFocus = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await AskAsync(Curate, null, new { releaseId, isInFocus = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        var marked = (
            await AskAsync(
                Curate,
                root,
                new
                {
                    releaseId,
                    isInFocus = true,
                    isPromoted = true,
                }
            )
        ).WithoutErrors();
        var same = (await AskAsync(Curate, root, new { releaseId, isInFocus = true })).WithoutErrors();
        var changed = (
            await AskAsync(
                Curate,
                root,
                new
                {
                    releaseId,
                    isInFocus = false,
                    isInSpotlight = true,
                }
            )
        ).WithoutErrors();

        marked.At("curateRelease.release").ToString().ShouldBe("""{"isPromoted":true,"isInFocus":true,"isInSpotlight":false}""");
        same.Text("curateRelease.errors").ShouldBeNull();
        changed.At("curateRelease.release").ToString().ShouldBe("""{"isPromoted":true,"isInFocus":false,"isInSpotlight":true}""");
        (await AskAsync(Curate, root, new { releaseId = IdOf("Release", 77) })).DomainErrors("curateRelease").ShouldBe(["NotFoundError"]);
        Fields(await AskAsync(Curate, root, new { releaseId, isInFocus = (bool?)null }), "curateRelease").ShouldBe(["input.isInFocus"]);
        await using var db = Gateway.Open();
        (await db.AuditEntries.OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).Select(e => e.Details).ToListAsync(Cancellation)).ShouldBe(
            ["promoted: yes, focus: yes, spotlight: no", "promoted: yes, focus: no, spotlight: yes"],
            ignoreOrder: true
        );
    }

    private Reaction NewReaction(SubjectKey subject, ReactionKind kind) =>
        new Reaction
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            UserId = Bob.Id,
            Kind = kind,
            CreatedAt = NextMoment(),
        }.About(subject);
}
