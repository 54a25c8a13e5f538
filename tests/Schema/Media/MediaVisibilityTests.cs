using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Private files are visible to those who may see what shows them, as long as it does.</summary>
public sealed class MediaVisibilityTests : CatalogueTests
{
    [Fact]
    public async Task T6_FileOfAMessage_IsVisibleToTheParticipantsOnly()
    {
        var (ada, bob, former, blocked) = (
            await Gateway.AddUserAsync("ada"),
            await Gateway.AddUserAsync("bob"),
            await Gateway.AddUserAsync("former"),
            await Gateway.AddUserAsync("blocked")
        );
        var (stranger, admin) = (await Gateway.AddUserAsync("stranger"), await Gateway.AddUserAsync("admin", UserRole.Admin));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var message = await AddMessageAsync(ada, file, bob, former, blocked);
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = ada.Id,
                BlockedId = blocked.Id,
                CreatedAt = NextMoment(),
            }
        );
        await ChangeAsync(db => db.Participants.Where(p => p.UserId == former.Id).ExecuteDeleteAsync(Cancellation));

        foreach (var viewer in (User[])[ada, bob, blocked])
        {
            (await SeesAsync(viewer, file)).ShouldBeTrue(viewer.Username);
            (await AttachmentsAsync(viewer, IdOf(message))).ShouldBe([IdOf(file)], viewer.Username);
        }
        foreach (var viewer in (User?[])[null, stranger, former, admin])
        {
            (await SeesAsync(viewer, file)).ShouldBeFalse(viewer?.Username);
            (await AttachmentsAsync(viewer, IdOf(message))).ShouldBeNull(viewer?.Username);
        }
    }

    [Fact]
    public async Task T6_FileOfADeletedMessage_IsPrivateAgain()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var message = await AddMessageAsync(ada, file, bob);
        (await SeesAsync(bob, file)).ShouldBeTrue();

        var answer = await Gateway.AskAsync(
            "mutation ($id: ID!) { deleteMessage(input: { messageId: $id }) { deletedId errors { __typename } } }",
            ada,
            new { id = IdOf(message) }
        );

        answer.WithoutErrors().Text("deleteMessage.deletedId").ShouldBe(IdOf(message));
        (await SeesAsync(bob, file)).ShouldBeFalse();
        (await SeesAsync(ada, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task M5_FileOfTwoComments_IsVisibleUntilTheSecondIsDeleted()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var track = await AddTrackAsync(bob, "Deep");
        (await SeesAsync(bob, file)).ShouldBeFalse();
        var (first, second) = (await CommentOnAsync(ada, track, file), await CommentOnAsync(ada, track, file));

        foreach (var viewer in (User?[])[bob, null])
        {
            (await SeesAsync(viewer, file)).ShouldBeTrue();
            (await AttachmentsAsync(viewer, first)).ShouldBe([IdOf(file)]);
        }
        await DeleteCommentAsync(ada, first);
        (await SeesAsync(bob, file)).ShouldBeTrue();
        await DeleteCommentAsync(ada, second);

        (await SeesAsync(bob, file)).ShouldBeFalse();
        (await SeesAsync(ada, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task M5_FileOfAHiddenComment_IsPrivateAgain()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var track = await AddTrackAsync(bob, "Deep");
        var comment = await CommentOnAsync(ada, track, file);
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { replyToComment(input: { commentId: $id, content: \"Nice\" }) { errors { __typename } } }",
                bob,
                new { id = comment }
            )
        ).WithoutErrors();

        await DeleteCommentAsync(ada, comment);

        (await SeesAsync(bob, file)).ShouldBeFalse();
    }

    [Fact]
    public async Task M5_FileOfACommentOnAPrivateAlbum_FollowsTheAlbum()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(bob, MediaKind.Image, isPublic: false);
        var album = await AddAlbumAsync(ada, "Demos");
        await CommentOnAsync(bob, album, file);
        (await SeesAsync(null, file)).ShouldBeTrue();

        await ChangeAsync(db => db.Albums.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPrivate, true), Cancellation));

        (await SeesAsync(null, file)).ShouldBeFalse();
        (await SeesAsync(ada, file)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(UserPlan.Free, false)]
    [InlineData(UserPlan.Premium, true)]
    public async Task M5_FileOfACommentOnARelease_NeedsThePlan(UserPlan plan, bool isVisible)
    {
        await AddReferenceAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob", plan: plan));
        var author = await Gateway.AddUserAsync("author", plan: UserPlan.Premium);
        var file = await AddFileAsync(author, MediaKind.Image, isPublic: false);
        await CommentOnAsync(author, await AddReleaseAsync(ada, "Game"), file);

        (await SeesAsync(bob, file)).ShouldBe(isVisible);
        (await SeesAsync(ada, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task M5_CoverOfAnAlbum_FollowsTheAlbum()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = await AddFileAsync(ada, MediaKind.Image, isPublic: false);
        var album = await AddAlbumAsync(ada, "Demos");
        await ChangeAsync(db => db.Albums.ExecuteUpdateAsync(set => set.SetProperty(a => a.CoverId, file.Id), Cancellation));
        (await SeesAsync(bob, file)).ShouldBeTrue();
        const string Document = "query ($id: ID!) { album(id: $id) { cover { id } } }";
        (await Gateway.AskAsync(Document, bob, new { id = IdOf(album) })).WithoutErrors().Text("album.cover.id").ShouldBe(IdOf(file));

        await ChangeAsync(db => db.Albums.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPrivate, true), Cancellation));

        (await SeesAsync(bob, file)).ShouldBeFalse();
        (await SeesAsync(null, file)).ShouldBeFalse();
    }

    [Fact]
    public async Task M5_PicturesOfAProfile_AreVisibleUntilTheyAreReplacedOrTheAccountIsDeleted()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (avatar, cover) = (await AddFileAsync(ada, MediaKind.Image, isPublic: false), await AddFileAsync(ada, MediaKind.Image, isPublic: false));
        await UpdateProfileAsync(ada, new { avatarId = IdOf(avatar), coverId = IdOf(cover) });

        const string Document = "query ($id: ID!) { user(by: { id: $id }) { avatar { id } cover { id } } }";
        var shown = (await Gateway.AskAsync(Document, bob, new { id = IdOf(ada) })).WithoutErrors();
        shown.Text("user.avatar.id").ShouldBe(IdOf(avatar));
        shown.Text("user.cover.id").ShouldBe(IdOf(cover));

        await UpdateProfileAsync(ada, new { avatarId = (string?)null });
        (await SeesAsync(bob, avatar)).ShouldBeFalse();
        (await SeesAsync(bob, cover)).ShouldBeTrue();
        await ChangeAsync(db =>
            db.Users.Where(user => user.Id == ada.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, ada.CreatedAt), Cancellation)
        );
        (await SeesAsync(bob, cover)).ShouldBeFalse();
    }

    [Fact]
    public async Task M5_FilesOfAnEvent_AreVisibleUntilItIsDeleted()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (banner, programme) = (await AddFileAsync(ada, MediaKind.Image, isPublic: false), await AddFileAsync(ada, MediaKind.File, isPublic: false));
        var planned = await AddEventAsync(ada, "Concert", planned => planned.BannerId = banner.Id);
        await Gateway.SaveAsync(new EventMedia { EventId = planned.Id, MediaAssetId = programme.Id });
        (await SeesAsync(bob, banner)).ShouldBeTrue();
        (await SeesAsync(null, programme)).ShouldBeTrue();

        await ChangeAsync(db => db.Events.ExecuteDeleteAsync(Cancellation));

        (await SeesAsync(bob, banner)).ShouldBeFalse();
        (await SeesAsync(null, programme)).ShouldBeFalse();
    }

    private async Task UpdateProfileAsync(User user, object input)
    {
        var answer = await Gateway.AskAsync(
            "mutation ($input: UpdateMyProfileInput!) { updateMyProfile(input: $input) { errors { __typename } } }",
            user,
            new { input }
        );
        answer.WithoutErrors().At("updateMyProfile.errors").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<bool> SeesAsync(User? viewer, MediaAsset file)
    {
        var answer = await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }", viewer, new { id = IdOf(file) });
        var isNode = answer.WithoutErrors().At("node").ValueKind != JsonValueKind.Null;
        (answer.At("nodes")[0].ValueKind != JsonValueKind.Null).ShouldBe(isNode);
        return isNode;
    }

    /// <summary>Returns the IDs of the files attached to a comment or a message. Null if the viewer may not see that.</summary>
    private async Task<List<string>?> AttachmentsAsync(User? viewer, string id)
    {
        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { node(id: $id) { ... on Comment { attachments { id } } ... on Message { attachments { id } } } }",
            viewer,
            new { id }
        );
        return answer.WithoutErrors().At("node").ValueKind == JsonValueKind.Null
            ? null
            : [.. answer.At("node.attachments").EnumerateArray().Select(static file => file.GetProperty("id").GetString()!)];
    }

    private async Task<string> CommentOnAsync(User author, object subject, MediaAsset file)
    {
        var answer = await Gateway.AskAsync(
            "mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { __typename } } }",
            author,
            new
            {
                input = new
                {
                    subjectId = IdOf(subject),
                    content = "Look",
                    attachmentIds = new[] { IdOf(file) },
                },
            }
        );
        return answer.WithoutErrors().Text("createComment.comment.id")!;
    }

    private async Task DeleteCommentAsync(User author, string id) =>
        (await Gateway.AskAsync("mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { errors { __typename } } }", author, new { id }))
            .WithoutErrors()
            .At("deleteComment.errors")
            .ValueKind.ShouldBe(JsonValueKind.Null);

    private async Task<Message> AddMessageAsync(User author, MediaAsset file, params User[] others)
    {
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Kind = ConversationKind.Group,
            Name = "Group",
            CreatorId = author.Id,
            LastActivityAt = NextMoment(),
            CreatedAt = NextMoment(),
        };
        var message = new Message
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            ConversationId = conversation.Id,
            AuthorId = author.Id,
            Content = "Look",
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            conversation,
            .. others
                .Append(author)
                .Select(user => new Participant
                {
                    ConversationId = conversation.Id,
                    UserId = user.Id,
                    JoinedAt = NextMoment(),
                }),
            message,
            new MessageAttachment { MessageId = message.Id, MediaAssetId = file.Id },
        ]);
        return message;
    }

    private async Task ChangeAsync(Func<Data.QpletDbContext, Task> change)
    {
        await using var db = Gateway.Open();
        await change(db);
    }
}
