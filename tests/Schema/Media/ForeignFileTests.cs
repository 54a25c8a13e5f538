using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Files of other users cannot be attached or shown: their IDs are answered like those of missing files.</summary>
public sealed class ForeignFileTests : CatalogueTests
{
    private const string Problems = "errors { __typename ... on Error { code message path } }";

    public static TheoryData<string> Ways => ["sendMessage", "createComment", "replyToComment", "updateComment", "avatar", "cover"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task T5_FileOfAnotherUser_IsAnsweredLikeAMissingOne(string way)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (closed, open) = (await AddFileAsync(ada, MediaKind.Image, isPublic: false), await AddFileAsync(ada, MediaKind.Image));
        var track = await AddTrackAsync(ada, "Deep");
        var comment = await AddCommentAsync(bob, track, "Hello");

        var answers = new List<string>();
        foreach (var id in (string[])[IdOf(closed), IdOf(open), IdOf("MediaAsset", Guid.NewGuid())])
        {
            answers.Add((await TryAsync(way, bob, ada, IdOf(track), IdOf(comment), id)).WithoutErrors().At($"{MutationOf(way)}.errors").GetRawText());
        }

        answers[0].ShouldContain("\"code\":\"FILE_NOT_FOUND\"");
        answers.Distinct().ShouldHaveSingleItem();
        await using var db = Gateway.Open();
        (await db.MessageAttachments.CountAsync(Cancellation)).ShouldBe(0);
        (await db.CommentAttachments.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Messages.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(1);
        (await db.Users.SingleAsync(user => user.Id == bob.Id, Cancellation)).ShouldSatisfyAllConditions(
            user => user.AvatarId.ShouldBeNull(),
            user => user.CoverId.ShouldBeNull()
        );
        (await db.MediaAssets.SingleAsync(file => file.Id == closed.Id, Cancellation)).ShouldSatisfyAllConditions(
            file => file.OwnerId.ShouldBe(ada.Id),
            file => file.IsPublic.ShouldBeFalse()
        );
    }

    private static string MutationOf(string way) => way is "avatar" or "cover" ? "updateMyProfile" : way;

    private Task<Answer> TryAsync(string way, User caller, User other, string trackId, string commentId, string fileId)
    {
        string[] attachmentIds = [fileId];
        object input = way switch
        {
            "sendMessage" => new { to = new { userId = IdOf(other) }, attachmentIds },
            "createComment" => new
            {
                subjectId = trackId,
                content = "Look",
                attachmentIds,
            },
            "replyToComment" => new
            {
                commentId,
                content = "Look",
                attachmentIds,
            },
            "updateComment" => new { commentId, attachmentIds },
            "avatar" => new { avatarId = fileId },
            _ => new { coverId = fileId },
        };
        var name = MutationOf(way);
        var type = $"{char.ToUpperInvariant(name[0])}{name[1..]}Input";
        return Gateway.AskAsync($"mutation ($input: {type}!) {{ {name}(input: $input) {{ {Problems} }} }}", caller, new { input });
    }
}
