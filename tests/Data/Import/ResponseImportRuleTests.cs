using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Releases;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

/// <summary>The rules by which the import decides where the two APIs leave room.</summary>
public sealed class ResponseImportRuleTests
{
    private const string Ludwig = """{"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig", "avatar_url": null}""";
    private const string Elise = """{"id": "33333333-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": null}""";
    private const string Clara = """{"id": "33333333-df85-4307-a069-68612c4471e3", "name": "Clara", "avatar_url": null}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("private", "Elise", null)]
    [InlineData("private", "Our secret", null)]
    [InlineData("group", "Elise, Clara", null)]
    [InlineData("group", "Ludwig, Elise, Clara", null)]
    [InlineData("group", "Trio", "Trio")]
    [InlineData("group", "Elise", "Elise")]
    public async Task Import_NameOfAConversation_IsStoredOnlyIfSomebodyChoseIt(string kind, string name, string? stored)
    {
        await using var database = await TestDatabase.MigratedAsync();
        var participants = kind == "private" ? $"{Ludwig}, {Elise}" : $"{Ludwig}, {Elise}, {Clara}";
        var file = $$"""{"data": {"id": "55555555-53f7-4a5b-8c34-e171172c8ba8", "name": "{{name}}", "participants": [{{participants}}] } }""";

        await ImportAsync(database, ("c.json", file));

        await using var db = database.Open();
        var conversation = await db.Conversations.SingleAsync(Cancellation);
        (conversation.Kind == ConversationKind.Private, conversation.Name).ShouldBe((kind == "private", stored));
        (await ImportAsync(database, ("c.json", file))).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task Import_LaterNull_ClearsTheValue()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, ("t.json", TrackJson), ("r.json", ReleaseJson));
        await using (var db = database.Open())
        {
            (await db.Tracks.SingleAsync(Cancellation)).LyricsAuthor.ShouldBe("Nobody");
        }

        await ImportAsync(
            database,
            (
                "t.json",
                """
                {"data": {"id": "11111111-a791-4783-9845-4b571a9e579f", "title": null, "media_asset": null, "genres": [], "cover": null,
                  "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van", "avatar_url": null},
                  "lyrics": {"is_own": null, "author": null, "content": ""}, "music": null}}
                """
            ),
            (
                "r.json",
                """
                {"data": {"id": 77, "title": "Odyssey", "thumbnail": null, "description": null, "subcategory": "game", "dates": {"all": [
                  {"id": 5, "precision": "day", "date": null, "action": null, "platform": null, "country": null, "link": null, "note": null}]}}}
                """
            )
        );

        await using var after = database.Open();
        (await after.Tracks.Include(t => t.Owner).SingleAsync(Cancellation)).ShouldSatisfyAllConditions(
            t => t.Title.ShouldBe("Für Elise 🎹"),
            t => t.MediaAssetId.ShouldBeNull(),
            t => t.Owner.AvatarId.ShouldBeNull(),
            t => (t.LyricsIsOwn, t.LyricsAuthor, t.LyricsContent, t.MusicIsOwn).ShouldBe((null, null, null, null))
        );
        (await after.Releases.SingleAsync(Cancellation)).ShouldSatisfyAllConditions(r => r.Description.ShouldBeNull(), r => r.ThumbnailUrl.ShouldBeNull());
        var date = await after.ReleaseDates.SingleAsync(d => d.Id == 5, Cancellation);
        (date.Precision, date.Start, date.ActionCode, date.PlatformId, date.CountryCode).ShouldBe((DatePrecision.Tba, null, null, null, null));
    }

    [Fact]
    public async Task Import_NullInAMention_DoesNotClearWhatTheObjectItselfContains()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string User =
            """{"data": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig", "email": "l@x.example", "avatar_url": "http://x.example/a"}}""";

        await ImportAsync(
            database,
            ("a.json", User),
            ("b.json", $$"""{"data": {"id": "55555555-53f7-4a5b-8c34-e171172c8ba8", "participants": [{{Ludwig}}] } }""")
        );

        await using var db = database.Open();
        (await db.Users.SingleAsync(Cancellation)).AvatarId.ShouldBe(ImportKeys.Picture("http://x.example/a"));
    }

    [Fact]
    public async Task Import_AttachmentsThatTheSourceHasNotLoaded_StayAsTheyAre()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Comment = """
            {"data": {"id": "99999999-4113-4f04-bf25-cbca8546be74", "entity": {"id": "11111111-a791-4783-9845-4b571a9e579f", "type": "track"},
              "attachments": [ATTACHMENT], "content": "Nice"}}
            """;
        const string Picture = """{"id": "99999999-422e-41ff-a266-2b0a093307e6", "type": "image", "filename": "a.png", "url": "http://x.example/a.png"}""";

        foreach (var attachment in (string[])[Picture, "null"])
        {
            await ImportAsync(database, ("c.json", Comment.Replace("ATTACHMENT", attachment, StringComparison.Ordinal)));
        }

        await using var db = database.Open();
        (await db.CommentAttachments.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData("", ReleaseState.Unknown)]
    [InlineData(""", "dates": []""", ReleaseState.Tba)]
    [InlineData(""", "state": {"tba": true, "passed": false}""", ReleaseState.Tba)]
    [InlineData(""", "state": {"tba": false, "passed": false}""", ReleaseState.Upcoming)]
    [InlineData(""", "state": {"tba": false, "passed": true}, "dates": {"soonest": null, "all": []}""", ReleaseState.Passed)]
    public async Task Import_ReleaseWithoutDates_KeepsWhatTheSourceStates(string members, ReleaseState state)
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(database, ("r.json", $$"""{"data": {"id": 1, "title": "Odyssey", "subcategory": "game"{{members}} } }"""));

        await using var db = database.Open();
        var release = await db.Releases.SingleAsync(Cancellation);
        (release.LatestDate, release.StateWithoutDates).ShouldBe((null, state));
    }

    [Fact]
    public async Task Import_CountsOfTheSource_AreTakenOnlyWhereNothingIsCounted()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(
            database,
            ("t.json", TrackJson),
            ("r.json", ReleaseJson),
            ("c.json", CommentsJson),
            (
                "m.json",
                """
                {"data": {"id": "b015a0bf-44d9-4743-8939-dcfce8048f99", "url": "http://x.example/logo.png", "filename": "logo.png", "type": "image",
                  "analytics": {"views": 2628, "likes": 3, "comments": 4, "shares": 13}}}
                """
            ),
            ("analytics/tracks/11111111-a791-4783-9845-4b571a9e579f.json", """{"data": {"likes": 5, "playbacks": 171, "playlists": 939}}"""),
            ("get-analytics_users_33333333-df85-4307-a069-68612c4471e1.json", """{"data": {"views": 602, "subscribers": 571, "tracks": 386}}""")
        );

        await using var db = database.Open();
        var track = await db.Tracks.Include(t => t.Owner).SingleAsync(Cancellation);
        (track.PlaybackCount, track.ShareCount, track.LikeCount, track.CommentCount).ShouldBe((171, 7, 0, 0));
        (track.Owner.ViewCount, track.Owner.TrackCount, track.Owner.FollowerCount).ShouldBe((602, 1, 0));
        var release = await db.Releases.SingleAsync(Cancellation);
        (release.LikeCount, release.HypeCount, release.CommentCount).ShouldBe((0, 0, 3));
        var comment = await db.Comments.SingleAsync(c => c.ParentId == null, Cancellation);
        (comment.LikeCount, comment.DislikeCount, comment.ReplyCount).ShouldBe((0, 0, 2));
        var media = await db.MediaAssets.SingleAsync(m => m.FileName == "logo.png", Cancellation);
        (media.ViewCount, media.ShareCount).ShouldBe((2628, 13));
    }
}
