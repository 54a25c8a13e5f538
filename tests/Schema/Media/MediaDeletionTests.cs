using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

public sealed class MediaDeletionTests : MediaTests
{
    private const string Delete =
        "mutation ($id: ID!) { deleteMediaAsset(input: { mediaAssetId: $id }) { deletedId errors { __typename ... on Error { message code } } } }";

    [Fact]
    public async Task Delete_OwnFile_RemovesItFromWhereItIsShown()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var file = await UploadAsync(ada, Picture());
        var track = await AddTrackAsync(ada, "Song", row => row.CoverId = file.Id);
        var comment = await AddCommentAsync(ada, track, "!");
        var about = await AddCommentAsync(ada, file, "Nice picture");
        await Gateway.SaveAsync(new CommentAttachment { CommentId = comment.Id, MediaAssetId = file.Id });

        var answer = (await DeleteAsync(ada, file)).WithoutErrors();

        answer.Text("deleteMediaAsset.deletedId").ShouldBe(IdOf("MediaAsset", file.Id));
        await using var db = Gateway.Open();
        (await db.Tracks.SingleAsync(Cancellation)).CoverId.ShouldBeNull();
        (await db.CommentAttachments.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Comments.Select(row => row.Id).ToListAsync(Cancellation)).ShouldBe([comment.Id]);
        about.Id.ShouldNotBe(comment.Id);
        (await Store.ListAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
        (await DeleteAsync(ada, file)).Text("deleteMediaAsset.errors.0.code").ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Delete_RecordingOfATrack_IsAConflict()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var file = await UploadAsync(ada, Recording());
        await AddTrackAsync(ada, "Song", row => row.MediaAssetId = file.Id);

        var answer = await DeleteAsync(ada, file);

        answer.Text("deleteMediaAsset.errors.0.__typename").ShouldBe("ConflictError");
        answer
            .Text("deleteMediaAsset.errors.0.message")
            .ShouldBe("The file is the recording of a track. Delete the track, or choose another recording for it, first.");
        (await Store.ExistsAsync(file.StoreKey!, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Delete_ByEachRole_IsAllowedOrNot()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var open = await UploadAsync(ada, Picture());
        var closed = await UploadAsync(ada, Picture(), isPublic: false);

        (await DeleteAsync(null, open)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await DeleteAsync(bob, open)).Text("deleteMediaAsset.errors.0.code").ShouldBe("NOT_OWNER");
        (await DeleteAsync(bob, closed)).Text("deleteMediaAsset.errors.0.code").ShouldBe("NOT_FOUND");
        (await DeleteAsync(admin, closed)).Text("deleteMediaAsset.deletedId").ShouldNotBeNull();
    }

    [Fact]
    public async Task Delete_FileThatSharesItsContent_KeepsTheContent()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var first = await UploadAsync(ada, Picture());
        var second = new MediaAsset
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            OwnerId = ada.Id,
            FileName = "copy.png",
            Extension = "png",
            StoreKey = first.StoreKey,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync(second);

        await DeleteAsync(ada, first);
        (await Store.ExistsAsync(first.StoreKey!, Cancellation)).ShouldBeTrue();
        await DeleteAsync(ada, second);
        (await Store.ExistsAsync(first.StoreKey!, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_CanBeLikedAndCommented()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var id = IdOf("MediaAsset", (await UploadAsync(ada, Picture())).Id);

        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: LIKE }) { errors { __typename } } "
                    + "createComment(input: { subjectId: $id, content: \"Nice\" }) { errors { __typename } } }",
                bob,
                new { id }
            )
        ).WithoutErrors();

        var seen = (
            await Gateway.AskAsync(
                "query ($id: ID!) { mediaAsset(id: $id) { likeCount commentCount viewerReactions comments { nodes { content } } } }",
                bob,
                new { id }
            )
        ).WithoutErrors();
        (seen.At("mediaAsset.likeCount").GetInt32(), seen.At("mediaAsset.commentCount").GetInt32()).ShouldBe((1, 1));
        Texts(seen, "mediaAsset.comments.nodes", "content").ShouldBe(["Nice"]);
    }

    private Task<Answer> DeleteAsync(User? viewer, MediaAsset file) => Gateway.AskAsync(Delete, viewer, new { id = IdOf("MediaAsset", file.Id) });
}
