using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseSourceMutationsTests : ContributionTestBase
{
    private const string Create =
        $"mutation ($input: CreateReleaseSourceInput!) {{ createReleaseSource(input: $input) {{ releaseSource {{ id title url }} {Refused} }} }}";

    private const string Update =
        $"mutation ($input: UpdateReleaseSourceInput!) {{ updateReleaseSource(input: $input) {{ releaseSource {{ id }} {Refused} }} }}";

    /// <summary>The examples of the REST API for POST, PUT, GET and DELETE of a source.</summary>
    [Fact]
    public async Task Sources_OfTheRestExamples_AreCreatedReadChangedAndDeleted()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var releaseId = IdOf("Release", release.Id);

        var created = (await AskAsync(Create, Ada, new { releaseId, source = new { title = "Trailer", url = "https://example.com/trailer" } })).WithoutErrors();
        var id = created.Text("createReleaseSource.releaseSource.id")!;
        (
            await AskAsync(
                UpdateSource,
                Ada,
                new
                {
                    releaseSourceId = id,
                    title = "Example",
                    url = "https://example.com/source",
                }
            )
        ).WithoutErrors();
        var read = await Gateway.AskAsync("query ($id: ID!) { releaseSource(id: $id) { kind title url release { title } } }", null, new { id });
        var list = await Gateway.AskAsync("query ($id: ID!) { releaseSources(releaseId: $id) { nodes { url } } }", null, new { id = releaseId });
        var cleared = (
            await AskAsync(
                UpdateSource,
                Ada,
                new
                {
                    releaseSourceId = id,
                    title = (string?)null,
                    kind = "SOCIAL",
                }
            )
        ).WithoutErrors();
        var deleted = (await AskAsync(DeleteSource, Ada, new { releaseSourceId = id })).WithoutErrors();

        read.At("releaseSource").ToString().ShouldBe("""{"kind":"WEBSITE","title":"Example","url":"https://example.com/source","release":{"title":"Old"}}""");
        Texts(list, "releaseSources.nodes", "url").ShouldBe(["https://example.com/site", "https://example.com/source"]);
        cleared.At("updateReleaseSource.releaseSource").ToString().ShouldEndWith("\"kind\":\"SOCIAL\",\"title\":null,\"url\":\"https://example.com/source\"}");
        deleted.Text("deleteReleaseSource.deletedId").ShouldBe(id);
        (await Gateway.AskAsync("query ($id: ID!) { releaseSource(id: $id) { url } }", Ada, new { id })).Text("releaseSource").ShouldBeNull();
        await using var db = Gateway.Open();
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).ShouldBe(4);
        (await ReadAsync(release)).UpdatedAt.ShouldNotBeNull();
        (await db.Notifications.AnyAsync(n => n.Kind == NotificationKind.DateChanged, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sources_BadInput_NameTheFieldsAndChangeNothing()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var (releaseId, releaseSourceId) = (IdOf("Release", release.Id), IdOf("ReleaseSource", (await SourceOfAsync(release)).Id));
        (await AskAsync(Create, Ada, new { releaseId, source = new { url = "https://example.com/b" } })).WithoutErrors();

        Fields(await AskAsync(Create, Ada, new { releaseId, source = new { url = $"https://example.com/{TextOf(236)}" } }), "createReleaseSource")
            .ShouldBe(["input.source.url"]);
        Fields(await AskAsync(Create, Ada, new { releaseId, source = new { url = "ftp://example.com", title = " " } }), "createReleaseSource")
            .ShouldBe(["input.source.title", "input.source.url"]);
        Fields(await AskAsync(Create, Ada, new { releaseId, source = new { url = "https://example.com/site" } }), "createReleaseSource")
            .ShouldBe(["input.source.url"]);
        Fields(await AskAsync(Update, Ada, new { releaseSourceId, url = "https://example.com/b" }), "updateReleaseSource").ShouldBe(["input.url"]);
        Fields(
                await AskAsync(
                    Update,
                    Ada,
                    new
                    {
                        releaseSourceId,
                        url = (string?)null,
                        kind = (string?)null,
                    }
                ),
                "updateReleaseSource"
            )
            .ShouldBe(["input.kind", "input.url"]);
        (await AskAsync(Update, Ada, new { releaseSourceId, url = "https://example.com/site" }))
            .WithoutErrors()
            .Text("updateReleaseSource.errors")
            .ShouldBeNull();
        await using var db = Gateway.Open();
        (await db.ReleaseSources.OrderBy(s => s.Id).Select(s => s.Url).ToListAsync(Cancellation)).ShouldBe([
            "https://example.com/site",
            "https://example.com/b",
        ]);
    }

    [Fact]
    public async Task Sources_ByRole_AreChangedByThePublisherAndAdminsWithARecord()
    {
        var release = await AddWorldAsync(ContributionAuthorization.NotAllowed);
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var (releaseId, releaseSourceId) = (IdOf("Release", release.Id), IdOf("ReleaseSource", (await SourceOfAsync(release)).Id));
        var source = new { url = "https://example.com/b" };

        (await AskAsync(CreateSource, Bob, new { releaseId, source })).DomainErrors("createReleaseSource").ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateSource, Bob, new { releaseSourceId, title = "B" })).DomainErrors("updateReleaseSource").ShouldBe(["NotOwnerError"]);
        (await AskAsync(DeleteSource, Bob, new { releaseSourceId })).DomainErrors("deleteReleaseSource").ShouldBe(["NotOwnerError"]);
        (await AskAsync(CreateSource, null, new { releaseId, source })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await AskAsync(DeleteSource, Ada, new { releaseSourceId = IdOf("ReleaseSource", 77) }))
            .DomainErrors("deleteReleaseSource")
            .ShouldBe(["NotFoundError"]);
        (await AskAsync(CreateSource, root, new { releaseId, source })).WithoutErrors().Text("createReleaseSource.errors").ShouldBeNull();
        (await AskAsync(UpdateSource, root, new { releaseSourceId, title = "B" })).WithoutErrors().Text("updateReleaseSource.errors").ShouldBeNull();
        (await AskAsync(DeleteSource, root, new { releaseSourceId })).WithoutErrors().Text("deleteReleaseSource.errors").ShouldBeNull();

        await using var db = Gateway.Open();
        (await db.AuditEntries.Select(e => e.Details).ToListAsync(Cancellation)).ShouldBe(
            ["CREATE_SOURCE", "UPDATE_SOURCE", "DELETE_SOURCE"],
            ignoreOrder: true
        );
        (await db.AuditEntries.AllAsync(e => e.Action == AuditAction.ContentUpdated, Cancellation)).ShouldBeTrue();
    }
}
