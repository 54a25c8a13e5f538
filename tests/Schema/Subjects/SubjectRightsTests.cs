using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The fields say beforehand what the mutations then do.</summary>
public sealed class SubjectRightsTests : CatalogueTests
{
    [Theory]
    [InlineData("Track", "fan", true, true)]
    [InlineData("Track", "anonymous", false, false)]
    [InlineData("Track", "blocking", false, false)]
    [InlineData("Track", "blocked", false, false)]
    [InlineData("Track", "owner", true, true)]
    [InlineData("Album", "fan", true, true)]
    [InlineData("Playlist", "fan", true, true)]
    [InlineData("Playlist", "blocked", false, false)]
    [InlineData("Release", "fan", false, true)]
    [InlineData("Release", "premium", true, true)]
    [InlineData("Comment on a track", "fan", null, true)]
    [InlineData("Comment on a track", "blocked", null, false)]
    [InlineData("Comment on a release", "premium", null, true)]
    public async Task ViewerCan_ByKindAndCaller_IsWhatTheMutationsAllow(string kind, string role, bool? canComment, bool canReact)
    {
        var owner = await Gateway.AddUserAsync("owner", plan: UserPlan.Premium);
        await AddReferenceAsync();
        object subject = kind switch
        {
            "Album" => await AddAlbumAsync(owner, "First"),
            "Playlist" => await AddPlaylistAsync(owner, "Mix"),
            "Release" => await AddReleaseAsync(owner, "Soon"),
            "Comment on a track" => await AddCommentAsync(owner, await AddTrackAsync(owner, "Deep"), "Hi"),
            "Comment on a release" => await AddCommentAsync(owner, await AddReleaseAsync(owner, "Soon"), "Hi"),
            _ => await AddTrackAsync(owner, "Deep"),
        };
        var caller = role switch
        {
            "anonymous" => null,
            "owner" => owner,
            _ => await Gateway.AddUserAsync("caller", plan: role == "premium" ? UserPlan.Premium : UserPlan.Free),
        };
        if (role is "blocking" or "blocked")
        {
            await BlockAsync(role == "blocking" ? caller! : owner, role == "blocking" ? owner : caller!);
        }
        var id = IdOf(subject);

        var said = (
            await Gateway.AskAsync(
                "query ($id: ID!) { node(id: $id) { ... on Commentable { viewerCanComment } ... on Reactable { viewerCanReact } } }",
                caller,
                new { id }
            )
        ).WithoutErrors();
        var reacted = await Gateway.AskAsync(
            "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: LIKE }) { errors { __typename } } }",
            caller,
            new { id }
        );
        var commented = await Gateway.AskAsync(
            "mutation ($id: ID!) { createComment(input: { subjectId: $id, content: \"Hi\" }) { errors { __typename } } }",
            caller,
            new { id }
        );

        said.At("node.viewerCanReact").GetBoolean().ShouldBe(canReact);
        IsDone(reacted, "addReaction").ShouldBe(canReact, reacted.ToString());
        if (canComment is { } expected)
        {
            said.At("node.viewerCanComment").GetBoolean().ShouldBe(expected);
            IsDone(commented, "createComment").ShouldBe(expected, commented.ToString());
        }
    }

    [Fact]
    public async Task ViewerCanReact_OfAHiddenComment_IsFalse()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var hidden = await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Gone", c => c.HiddenAt = NextMoment());

        (await Gateway.AskAsync("query ($id: ID!) { comment(id: $id) { viewerCanReact } }", fan, new { id = IdOf(hidden) }))
            .WithoutErrors()
            .At("comment.viewerCanReact")
            .GetBoolean()
            .ShouldBeFalse();
    }

    [Fact]
    public async Task ViewerCan_OfAPage_TakesOneStatementForTheOwners()
    {
        var (ada, bob, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("fan"));
        await AddTrackAsync(ada, "Deep");
        await AddTrackAsync(bob, "Wide");
        const string Document = "{ tracks { nodes { viewerCanComment viewerCanReact } } }";
        (await Gateway.AskAsync(Document, fan)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        Gateway.Statements.Take().Count.ShouldBe(2);
    }

    private static bool IsDone(Answer answer, string mutation) => answer.ErrorCodes.Count == 0 && answer.Text($"{mutation}.errors") is null;
}
