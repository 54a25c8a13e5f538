using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Comments on files and likes of them.</summary>
public sealed class MediaAssetSubjectTests : CatalogueTests
{
    private const string Shown =
        "query ($id: ID!) { node(id: $id) { ... on MediaAsset { likeCount commentCount reactionKinds viewerReactions viewerCanReact viewerCanComment "
        + "comments { nodes { content } } } } }";

    [Fact]
    public async Task MediaAsset_CommentsAndLikes_AreCountedAndReported()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image);

        (await ReactAsync(bob, file, "LIKE")).ShouldBeNull();
        (await CommentAsync(bob, file)).ShouldBeNull();

        (await Gateway.AskAsync(Shown, bob, new { id = IdOf(file) }))
            .WithoutErrors()
            .At("node")
            .GetRawText()
            .ShouldBe(
                """{"likeCount":1,"commentCount":1,"reactionKinds":["LIKE"],"viewerReactions":["LIKE"],"viewerCanReact":"""
                    + """true,"viewerCanComment":true,"comments":{"nodes":[{"content":"Nice"}]}}"""
            );
        var notices = await Gateway.AskAsync("{ me { notifications { nodes { kind subject { __typename } } } } }", ada);
        notices
            .WithoutErrors()
            .At("me.notifications.nodes")
            .EnumerateArray()
            .Select(static notice => $"{notice.GetProperty("kind")} {notice.GetProperty("subject").GetProperty("__typename")}")
            .Order()
            .ShouldBe(["COMMENTED Comment", "LIKED MediaAsset"]);
    }

    [Fact]
    public async Task MediaAsset_LikedTwiceAndNoMore_HasNoLike()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image);

        (await ReactAsync(bob, file, "LIKE")).ShouldBeNull();
        (await ReactAsync(bob, file, "LIKE")).ShouldBeNull();
        (await ReactAsync(bob, file, "LIKE", "removeReaction")).ShouldBeNull();

        (await Gateway.AskAsync(Shown, bob, new { id = IdOf(file) })).WithoutErrors().Text("node.likeCount").ShouldBe("0");
    }

    [Fact]
    public async Task MediaAsset_PrivateToOthers_IsNotFound()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);

        (await ReactAsync(bob, file, "LIKE")).ShouldBe("NotFoundError");
        (await CommentAsync(bob, file)).ShouldBe("NotFoundError");
        (await ReactAsync(ada, file, "LIKE")).ShouldBeNull();
        (await CommentAsync(ada, file)).ShouldBeNull();
    }

    [Fact]
    public async Task MediaAsset_ShownByAComment_CanBeLikedByThoseWhoSeeIt()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var comment = await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Look");
        await Gateway.SaveAsync(new Data.Comments.CommentAttachment { CommentId = comment.Id, MediaAssetId = file.Id });

        (await ReactAsync(bob, file, "LIKE")).ShouldBeNull();
    }

    [Fact]
    public async Task MediaAsset_OfABlocker_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image);
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = ada.Id,
                BlockedId = bob.Id,
                CreatedAt = NextMoment(),
            }
        );

        (await ReactAsync(bob, file, "LIKE")).ShouldBe("BlockedError");
        (await CommentAsync(bob, file)).ShouldBe("BlockedError");
    }

    [Fact]
    public async Task MediaAsset_WithAnotherReaction_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");

        (await ReactAsync(ada, await AddFileAsync(ada, MediaKind.Image), "HYPE")).ShouldBe("ValidationError");
    }

    private async Task<string?> ReactAsync(User user, MediaAsset file, string kind, string mutation = "addReaction")
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var answer = await Gateway.AskAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename }} }} }}",
            user,
            new { input = new { subjectId = IdOf(file), kind } }
        );
        return ErrorOf(answer, mutation);
    }

    private async Task<string?> CommentAsync(User user, MediaAsset file)
    {
        var answer = await Gateway.AskAsync(
            "mutation ($input: CreateCommentInput!) { createComment(input: $input) { errors { __typename } } }",
            user,
            new { input = new { subjectId = IdOf(file), content = "Nice" } }
        );
        return ErrorOf(answer, "createComment");
    }

    private static string? ErrorOf(Answer answer, string mutation) => answer.WithoutErrors().DomainErrors(mutation).SingleOrDefault();
}
