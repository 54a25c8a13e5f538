using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Legacy;

public sealed class LegacyQueriesTests : CatalogueTests
{
    private const string Query = "query ($kind: LegacyKind!, $id: String!) { legacy(kind: $kind, id: $id) { __typename id } }";

    [Fact]
    public async Task Legacy_UserAndRelease_AreFoundByTheirOldIds()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var release = await AddReleaseAsync(ada, "Old");

        (await FindAsync("USER", ada.Id.ToString())).ShouldBe(IdOf("User", ada.Id));
        (await FindAsync("USER", ada.Id.ToString("N"))).ShouldBe(IdOf("User", ada.Id));
        (await FindAsync("RELEASE", $"{release.Id}")).ShouldBe(IdOf("Release", release.Id));
    }

    [Theory]
    [InlineData("USER", "4711")]
    [InlineData("RELEASE", "4711")]
    [InlineData("RELEASE", "a5bd1de4-1bee-427b-9288-e832f254bd8a")]
    [InlineData("RELEASE", "99999999999999999999")]
    [InlineData("COMMENT", "4711")]
    [InlineData("COMMENT", "nonsense")]
    [InlineData("RESPONSE", "")]
    public async Task Legacy_UnknownOrOfAnotherForm_IsNull(string kind, string id) => (await FindAsync(kind, id)).ShouldBeNull();

    [Fact]
    public void Read_EveryKind_HasATypeAndAKey()
    {
        foreach (var kind in Enum.GetValues<LegacyKind>())
        {
            var (typeName, key) = LegacyIds.Read(kind, "4711") is (_, { } number)
                ? (LegacyIds.Read(kind, "4711").TypeName, number)
                : LegacyIds.Read(kind, $"{Guid.NewGuid()}");
            typeName.ShouldNotBeEmpty();
            key.ShouldNotBeNull($"{kind}");
        }
        LegacyIds.Read(LegacyKind.Comment, "7").ShouldBe((nameof(Comment), ImportKeys.Comment(7)));
        LegacyIds.Read(LegacyKind.Response, "7").ShouldBe((nameof(Comment), ImportKeys.Response(7)));
        var reply = Guid.NewGuid();
        LegacyIds.Read(LegacyKind.Response, $"{reply}").ShouldBe((nameof(Comment), reply));
    }

    [Fact]
    public async Task LegacyId_OfEveryKind_IsThatOfTheRestApisAndFindsTheObject()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var release = await AddReleaseAsync(ada, "Old");
        var track = await AddTrackAsync(ada, "Song");

        var answer = (
            await Gateway.AskAsync(
                "query ($release: ID!, $track: ID!, $user: ID!) { release(id: $release) { id legacyId } track(id: $track) { id legacyId } "
                    + "user(by: { id: $user }) { id legacyId } tracks(where: { owner: { id: { eq: $user } } }) { nodes { legacyId } } }",
                variables: new
                {
                    release = $"{release.Id}",
                    track = track.Id.ToString("N"),
                    user = ada.Id.ToString("D"),
                }
            )
        ).WithoutErrors();

        answer.Text("release.id").ShouldBe(IdOf("Release", release.Id));
        answer.Text("release.legacyId").ShouldBe($"{release.Id}");
        answer.Text("track.legacyId").ShouldBe($"{track.Id:D}");
        answer.Text("user.legacyId").ShouldBe($"{ada.Id:D}");
        answer.Text("tracks.nodes.0.legacyId").ShouldBe($"{track.Id:D}");
        (await FindAsync("TRACK", answer.Text("track.legacyId")!)).ShouldBe(IdOf("Track", track.Id));
        (await FindAsync("TRACK", answer.Text("track.id")!)).ShouldBe(IdOf("Track", track.Id));
        (await FindAsync("ALBUM", answer.Text("track.id")!)).ShouldBeNull();
    }

    [Fact]
    public async Task Comments_OfASubjectByUuid_AreThoseOfTheSubject()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Song");
        var other = await AddTrackAsync(ada, "Other");
        await AddCommentAsync(ada, track, "Mine");
        await AddCommentAsync(ada, other, "Not mine");

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { comments(where: { subject: { id: { eq: $id }, kind: { eq: TRACK } } }) { nodes { content } } }",
                variables: new { id = track.Id.ToString("D") }
            )
        ).WithoutErrors();

        answer.Text("comments.nodes.0.content").ShouldBe("Mine");
        answer.At("comments.nodes").GetArrayLength().ShouldBe(1);
    }

    private async Task<string?> FindAsync(string kind, string id)
    {
        var answer = (await Gateway.AskAsync(Query, variables: new { kind, id })).WithoutErrors();
        return answer.Text("legacy") is null ? null : answer.Text("legacy.id");
    }
}
