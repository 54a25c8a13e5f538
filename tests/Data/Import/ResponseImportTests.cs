using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Releases;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Track_StoresItWithAllItNames()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("anything.json", TrackJson));

        report.Problems.ShouldBeEmpty();
        await using var db = database.Open();
        var track = await db.Tracks.AsNoTracking().Include(t => t.Owner.Avatar).Include(t => t.Genres).Include(t => t.MediaAsset).SingleAsync(Cancellation);
        Snapshot.Match(track, options => options.IgnoreAllFields("CreatedAt"));
    }

    [Fact]
    public async Task Import_Release_KeepsPrecisionAndParts()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("release", ReleaseJson))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var release = await db
            .Releases.AsNoTracking()
            .Include(r => r.Publisher.SocialLinks)
            .Include(r => r.Dates)
                .ThenInclude(d => d.Platform)
            .Include(r => r.Sources)
            .Include(r => r.Details)
            .Include(r => r.Subcategory)
            .SingleAsync(Cancellation);
        release.SoonestDateId.ShouldBe(release.Dates.OrderBy(static date => date.Start is null).ThenBy(static date => date.Start).First().Id);
        Snapshot.Match(release, options => options.IgnoreAllFields("CreatedAt").IgnoreAllFields("SoonestDateId"));
    }

    [Fact]
    public async Task Import_Comments_StoresThreadsUnderDerivedKeys()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("a.json", CommentsJson), ("b.json", ReleaseJson))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var comment = await db
            .Comments.Include(c => c.Author)
            .Include(c => c.Replies)
                .ThenInclude(r => r.Author)
            .SingleAsync(c => c.ParentId == null, Cancellation);
        comment.Id.ShouldBe(ImportKeys.Comment(7));
        comment.Author.Username.ShouldBe("BigStudio");
        (comment.IsPinned, comment.LikeCount, comment.DislikeCount, comment.ReplyCount).ShouldBe((true, 0, 0, 2));
        comment.UpdatedAt.ShouldNotBeNull();
        var replies = comment.Replies.OrderBy(r => r.CreatedAt).ToArray();
        replies.ShouldAllBe(r => r.SubjectId == Release.UidOf(77) && r.Author.Username == "Carla");
        replies[1].InReplyToId.ShouldBe(ImportKeys.Response(30));
        (await db.Releases.SingleAsync(Cancellation)).CommentCount.ShouldBe(3);
    }

    [Fact]
    public async Task Import_CommentOnAnUnknownTrack_IsKeptUnderAPlaceholder()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            (
                "c.json",
                """{"data": {"id": "99999999-4113-4f04-bf25-cbca8546be74", "entity": {"id": "11111111-a791-4783-9845-4b571a9e579f","""
                    + """ "type": "track"}, "attachments": [null], "content": "Nice", "created_at": 1761916670}}"""
            )
        );

        report.Problems.Single().IsError.ShouldBeFalse();
        await using (var db = database.Open())
        {
            var comment = await db.Comments.Include(c => c.Author).SingleAsync(Cancellation);
            comment.Content.ShouldBe("Nice");
            comment.Author.DeletedAt.ShouldNotBeNull();
            (await db.Tracks.SingleAsync(t => t.Id == comment.SubjectId, Cancellation)).CommentCount.ShouldBe(1);
        }

        await ImportAsync(database, ("t.json", TrackJson));
        await using var after = database.Open();
        (await after.Tracks.Include(t => t.Owner).SingleAsync(Cancellation)).ShouldSatisfyAllConditions(
            t => t.Title.ShouldBe("Für Elise 🎹"),
            t => t.Owner.Name.ShouldBe("Ludwig van"),
            t => t.CommentCount.ShouldBe(1)
        );
    }

    [Fact]
    public async Task Import_Conversation_IsPrivateWithItsMessages()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("c.json", ConversationJson))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var conversation = await db.Conversations.Include(c => c.Participants).Include(c => c.Messages).SingleAsync(Cancellation);
        conversation.Kind.ShouldBe(ConversationKind.Private);
        conversation.MessageCount.ShouldBe(2);
        conversation.LastActivityAt.ShouldBe(DateTime.UnixEpoch.AddSeconds(1761916610));
        conversation.Participants.Count.ShouldBe(2);
        conversation.Messages.Select(m => m.Content).Order().ShouldBe(["Hello", "Hi"]);
    }

    [Fact]
    public async Task Import_UserWhoseMailIsTaken_ComesWithoutIt()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(
            database,
            ("a.json", """{"data": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "A", "email": "Joe@Example.com", "type": "author"}}""")
        );

        var report = await ImportAsync(
            database,
            ("b.json", """{"data": {"id": "33333333-df85-4307-a069-68612c4471e2", "name": "B", "email": "joe@example.com", "type": "fan"}}""")
        );

        report.Problems.Single().Message.ShouldContain("joe@example.com");
        await using var db = database.Open();
        (await db.Users.OrderBy(u => u.Name).Select(u => u.Email + ":" + u.Role).ToListAsync(Cancellation)).ShouldBe(["Joe@Example.com:Author", ":Fan"]);
    }

    [Fact]
    public async Task Import_RegistrationAndTheUserWithItsMail_AreOneUser()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(
            database,
            ("a.json", """{"data": {"name": "Joe", "email": "joe@example.com", "type": "fan"}}"""),
            (
                "b.json",
                """{"data": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Joe", "email": "joe@example.com", "type": "fan", "is_subscribed": false}}"""
            )
        );

        await using var db = database.Open();
        (await db.Users.SingleAsync(Cancellation)).Id.ShouldBe(Guid.Parse("33333333-df85-4307-a069-68612c4471e1"));
    }
}
