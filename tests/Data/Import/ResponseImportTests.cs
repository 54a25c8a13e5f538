using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportTests
{
    private const string Track = """
        {"data": [{"id": "11111111-a791-4783-9845-4b571a9e579f", "title": "Für Elise 🎹", "media_asset": {"id": "22222222-42fa-47c4-80d1-ad691774032f", "url": "http://x.example/a.MP3"},
          "cover": null, "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van", "avatar_url": "http://x.example/l.png"},
          "genres": [{"id": "44444444-5270-4bc8-b2f8-b3dc6d5c92f1", "name": "Klassik", "tracks": 805707}], "surprise": {"a": [1]},
          "analytics": {"playbacks": "13", "likes": 4, "comments": 99, "shares": 7}, "is_liked": 0,
          "lyrics": {"is_own": 0, "author": "Nobody", "content": "La la"}, "music": {"is_own": "1", "author": null}, "entity": "track"}],
         "meta": {"current_page": 1}}
        """;

    private const string Release = """
        {"status": "success", "code": 200, "message": "ok", "data": {"id": "77", "title": " Odyssey ", "thumbnail": "https://x.example/t.jpg", "banner": null,
          "description": "A game.", "subcategory": "game", "published_at": "2024-01-15 10:30", "state": {"tba": false, "passed": false},
          "statistics": {"likes": 2, "hypes": 31, "comments": 0}, "publisher": {"name": "Big Studio", "username": "BigStudio", "description": "Games", "links": {"socials": "https://www.x.com/big"}},
          "promoted": true, "dates": {"soonest": null, "all": [
            {"id": 5, "precision": "month", "date": "2031-05-09", "action": "Release", "platform": {"id": 9, "libelle": "Steam"}, "country": "us", "link": null, "official": "1", "note": null},
            {"id": 6, "precision": "tba", "date": null, "action": "buy", "platform": null, "country": "fr", "official": false}]},
          "sources": [{"id": 3, "title": "Trailer", "link": "https://x.example/trailer"}], "details": {"director": "Ida", "players": 4, "coop": true}}}
        """;

    private const string Comments = """
        {"status": "success", "code": 200, "message": "ok", "data": [{"id": 7, "comment": "Can't wait", "publisher": "BIGSTUDIO", "state": {"pin": true, "updated": true},
          "statistics": {"likes": 1, "dislikes": 2, "responses": 2}, "release": 77, "created_at": "2025-01-18 21:36:07", "responses": [
            {"id": 30, "comment": "Me too", "publisher": "Carla", "state": {"pin": false, "updated": false}, "responseTo": null, "created_at": "2025-01-18 21:40:00"},
            {"id": 31, "comment": "And me", "publisher": "Carla", "state": {"pin": false, "updated": false}, "responseTo": 30, "created_at": "2025-01-18 21:41:00"}]}],
         "meta": {"pagination": {"total": 1}}}
        """;

    private const string Conversation = """
        {"data": {"id": "55555555-53f7-4a5b-8c34-e171172c8ba8", "name": "Ludwig", "unread_count": 2, "participants": [
            {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van", "avatar_url": null}, {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": null}],
          "messages": [{"id": "77777777-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van"}, "content": "Hello", "created_at": 1761916603},
            {"id": "88888888-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise"}, "content": "Hi", "created_at": 1761916610}]}}
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Track_StoresItWithAllItNames()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("anything.json", Track));

        report.Problems.ShouldBeEmpty();
        await using var db = database.Open();
        var track = await db.Tracks.Include(t => t.Owner.Avatar).Include(t => t.Genres).Include(t => t.MediaAsset).SingleAsync(Cancelled);
        track.Id.ShouldBe(Guid.Parse("11111111-a791-4783-9845-4b571a9e579f"));
        track.Title.ShouldBe("Für Elise 🎹");
        track.PlaybackCount.ShouldBe(13);
        track.LikeCount.ShouldBe(4);
        track.CommentCount.ShouldBe(0);
        track.LyricsIsOwn.ShouldBe(false);
        track.LyricsContent.ShouldBe("La la");
        track.MusicIsOwn.ShouldBe(true);
        track.Genres.Single().Name.ShouldBe("Klassik");
        track.Genres.Single().TrackCount.ShouldBe(1);
        track.Owner.Name.ShouldBe("Ludwig van");
        track.Owner.TrackCount.ShouldBe(1);
        track.Owner.Avatar!.Url.ShouldBe("http://x.example/l.png");
        track.MediaAsset!.Extension.ShouldBe("mp3");
        track.MediaAsset.OwnerId.ShouldBe(track.OwnerId);
    }

    [Fact]
    public async Task Import_Release_KeepsPrecisionAndParts()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("release", Release))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var release = await db
            .Releases.Include(r => r.Publisher.SocialLinks)
            .Include(r => r.Dates)
                .ThenInclude(d => d.Platform)
            .Include(r => r.Sources)
            .Include(r => r.Details)
            .Include(r => r.Subcategory)
            .SingleAsync(Cancelled);
        release.Id.ShouldBe(77);
        release.Title.ShouldBe("Odyssey");
        release.HypeCount.ShouldBe(31);
        release.IsPromoted.ShouldBeTrue();
        release.PublishedAt.ShouldBe(new DateTime(2024, 1, 15, 10, 30, 0, DateTimeKind.Utc));
        release.SoonestDate.ShouldBe(new DateTime(2031, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        release.LatestDate.ShouldBe(new DateTime(2031, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        release.PlatformCount.ShouldBe(1);
        release.CountryCount.ShouldBe(2);
        release.Subcategory.Name.ShouldBe("Game");
        release.Publisher.Username.ShouldBe("BigStudio");
        release.Publisher.PublicationCount.ShouldBe(1);
        release.Publisher.SocialLinks.Single().Network.ShouldBe("x");
        var month = release.Dates.Single(d => d.Id == 5);
        (month.Precision, month.CountryCode, month.ActionCode, month.IsOfficial).ShouldBe((DatePrecision.Month, "US", "release", true));
        (month.Platform!.Name, month.Platform.Code).ShouldBe(("Steam", "steam"));
        release.Dates.Single(d => d.Id == 6).Precision.ShouldBe(DatePrecision.Tba);
        release.Sources.Single().Url.ShouldBe("https://x.example/trailer");
        release.Details.OrderBy(d => d.Position).Select(d => (d.Key, d.Value)).ShouldBe([("director", "Ida"), ("players", "4"), ("coop", "yes")]);
    }

    [Fact]
    public async Task Import_Comments_StoresThreadsUnderDerivedKeys()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("a.json", Comments), ("b.json", Release))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var comment = await db
            .Comments.Include(c => c.Author)
            .Include(c => c.Replies)
                .ThenInclude(r => r.Author)
            .SingleAsync(c => c.ParentId == null, Cancelled);
        comment.Id.ShouldBe(ImportKeys.Comment(7));
        comment.Author.Username.ShouldBe("BigStudio");
        (comment.IsPinned, comment.LikeCount, comment.DislikeCount, comment.ReplyCount).ShouldBe((true, 1, 2, 2));
        comment.UpdatedAt.ShouldNotBeNull();
        var replies = comment.Replies.OrderBy(r => r.CreatedAt).ToArray();
        replies.ShouldAllBe(r => r.ReleaseId == 77 && r.Author.Username == "Carla");
        replies[1].InReplyToId.ShouldBe(ImportKeys.Response(30));
        (await db.Releases.SingleAsync(Cancelled)).CommentCount.ShouldBe(3);
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
            var comment = await db.Comments.Include(c => c.Author).Include(c => c.Track).SingleAsync(Cancelled);
            comment.Content.ShouldBe("Nice");
            comment.Author.DeletedAt.ShouldNotBeNull();
            comment.Track!.CommentCount.ShouldBe(1);
        }

        await ImportAsync(database, ("t.json", Track));
        await using var after = database.Open();
        (await after.Tracks.Include(t => t.Owner).SingleAsync(Cancelled)).ShouldSatisfyAllConditions(
            t => t.Title.ShouldBe("Für Elise 🎹"),
            t => t.Owner.Name.ShouldBe("Ludwig van"),
            t => t.CommentCount.ShouldBe(1)
        );
    }

    [Fact]
    public async Task Import_Conversation_IsPrivateWithItsMessages()
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("c.json", Conversation))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var conversation = await db.Conversations.Include(c => c.Participants).Include(c => c.Messages).SingleAsync(Cancelled);
        conversation.Kind.ShouldBe(ConversationKind.Private);
        conversation.MessageCount.ShouldBe(2);
        conversation.LastActivityAt.ShouldBe(DateTime.UnixEpoch.AddSeconds(1761916610));
        conversation.Participants.Count.ShouldBe(2);
        conversation.Messages.Select(m => m.Content).Order().ShouldBe(["Hello", "Hi"]);
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("1", Track), ("2", Release), ("3", Comments), ("4", Conversation)];

        (await ImportAsync(database, files)).HasChanges.ShouldBeTrue();

        var again = await ImportAsync(database, files);
        again.Counts.ShouldAllBe(c => c.Created == 0 && c.Updated == 0);
        again.Counts.Sum(c => c.Unchanged).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Import_FilesInAnotherOrder_StoresTheSame()
    {
        await using var one = await TestDatabase.MigratedAsync();
        await using var other = await TestDatabase.MigratedAsync();

        await ImportAsync(one, ("1", Track), ("2", Release), ("3", Comments), ("4", Conversation));
        await ImportAsync(other, ("9", Track), ("8", Release), ("7", Comments), ("6", Conversation));

        await using var db = one.Open();
        await using var db2 = other.Open();
        (await db.Users.OrderBy(u => u.Id).Select(u => u.Username + u.Name).ToListAsync(Cancelled)).ShouldBe(
            await db2.Users.OrderBy(u => u.Id).Select(u => u.Username + u.Name).ToListAsync(Cancelled)
        );
    }

    [Theory]
    [InlineData("{\"data\": {\"id\": 1,\n  \"title\" \"x\"}}", "line 2, column 11")]
    [InlineData("{\"data\": [", "line 1, column 11")]
    [InlineData("not json", "line 1, column 2")]
    [InlineData("", "line 1, column 1")]
    public async Task Import_BrokenFile_IsReportedWithLineAndColumnAndOthersAreImported(string content, string place)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("a-broken.json", content), ("b-good.json", Track));

        var problem = report.Problems.Single();
        (problem.File, problem.Place, problem.IsError).ShouldBe(("a-broken.json", place, true));
        await using var db = database.Open();
        (await db.Tracks.CountAsync(Cancelled)).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"data": [{"id": "AF", "name": "Afghanistan"}, {"colour": "red"}]}""", "$.data[1]")]
    [InlineData("""{"data": 12}""", "$.data")]
    [InlineData("""{"rows": [1, 2]}""", "$")]
    [InlineData("""{"data": [{"id": 99999999999, "title": "Too far", "subcategory": "game"}]}""", "$.data[0]")]
    [InlineData("""{"data": {"id": 5, "title": "Half a \ud83d pair", "subcategory": "game"}}""", "$.data")]
    [InlineData("""{"message": "Unauthenticated."}""", "$")]
    [InlineData("""{"status": "fail", "code": 422, "message": "Validation failed.", "errors": []}""", "$")]
    public async Task Import_WhatCannotBeStored_IsReportedWithItsPath(string content, string path)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("a.json", content));

        (report.Problems.Single().Place, report.Problems.Single().IsError).ShouldBe((path, true));
    }

    [Theory]
    [InlineData("""[{"libelle": "buy", "name": "Buy"}, {"libelle": "watch", "name": "Watch"}]""", 2, 0, 0)]
    [InlineData("""[{"libelle": "music", "name": "Music"}, {"libelle": "esport", "name": "E-Sport"}, {"libelle": "gaming", "name": "Gaming"}]""", 0, 3, 0)]
    [InlineData("""[{"libelle": "album", "name": "Album"}, {"libelle": "anime", "name": "Anime"}]""", 0, 0, 2)]
    public async Task Import_ListOfTerms_IsToldApartByItsWords(string list, int actions, int categories, int subcategories)
    {
        await using var database = await TestDatabase.MigratedAsync();

        (await ImportAsync(database, ("a.json", $$"""{"status": "success", "code": 200, "message": "ok", "data": {{list}} }"""))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        (await db.Actions.CountAsync(Cancelled), await db.Categories.CountAsync(Cancelled), await db.Subcategories.CountAsync(Cancelled)).ShouldBe(
            (actions, categories, subcategories)
        );
    }

    [Fact]
    public async Task Import_TermsOnlyOtherFilesKnow_AreToldApartByThem()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(
            database,
            ("a.json", """{"data": [{"libelle": "zine", "name": "Zine"}, {"libelle": "mixtape", "name": "Mixtape"}]}"""),
            ("b.json", """{"data": [{"libelle": "print", "name": "Print", "nb_subcategories": 1, "subcategories": [{"libelle": "zine", "name": "Zine"}]}]}""")
        );

        await using var db = database.Open();
        (await db.Subcategories.OrderBy(s => s.Code).Select(s => s.Code + ":" + s.CategoryCode).ToListAsync(Cancelled)).ShouldBe(["mixtape:", "zine:print"]);
    }

    [Fact]
    public async Task Import_SearchResults_AreToldApartByTheirEntity()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            (
                "search.json",
                """
                {"data": [
                  {"id": "11111111-0000-4000-8000-000000000001", "title": "A track", "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Joe"}, "entity": "track"},
                  {"id": "11111111-0000-4000-8000-000000000002", "name": "An album", "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Joe"}, "entity": "album"},
                  {"id": "11111111-0000-4000-8000-000000000003", "name": "A talent", "entity": "talent"},
                  "... 20 more"]}
                """
            )
        );

        report.Problems.Single().Place.ShouldBe("$.data[3]");
        await using var db = database.Open();
        (await db.Tracks.SingleAsync(Cancelled)).Title.ShouldBe("A track");
        (await db.Albums.SingleAsync(Cancelled)).Name.ShouldBe("An album");
        (await db.Users.AnyAsync(u => u.Name == "A talent", Cancelled)).ShouldBeTrue();
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
        (await db.Users.OrderBy(u => u.Name).Select(u => u.Email + ":" + u.Role).ToListAsync(Cancelled)).ShouldBe(["Joe@Example.com:Author", ":Fan"]);
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
        (await db.Users.SingleAsync(Cancelled)).Id.ShouldBe(Guid.Parse("33333333-df85-4307-a069-68612c4471e1"));
    }

    [Fact]
    public async Task Import_LikesMadeHere_StayOnTopOfTheSources()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, ("t.json", Track));
        await using (var db = database.Open())
        {
            var track = await db.Tracks.SingleAsync(Cancelled);
            var like = new Reactions.Reaction
            {
                Id = Guid.CreateVersion7(),
                UserId = track.OwnerId,
                TrackId = track.Id,
                CreatedAt = TimeProvider.System.UtcMoment(),
            };
            db.Reactions.Add(like);
            await db.SaveChangesAsync(Cancelled);
            await Reactions.ReactionCounts.CountAsync(db, like, 1, Cancelled);
        }

        (await ImportAsync(database, ("t.json", Track))).HasChanges.ShouldBeFalse();

        await using var after = database.Open();
        (await after.Tracks.SingleAsync(Cancelled)).LikeCount.ShouldBe(5);
    }

    [Fact]
    public async Task Import_TooLongTitle_IsCutAndNoted()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var title = new StringBuilder().Insert(0, "long ", 100).ToString();

        var report = await ImportAsync(database, ("r.json", $$"""{"data": {"id": 1, "title": "{{title}}", "subcategory": "game" } }"""));

        report.Problems.Single().Message.ShouldContain("title");
        await using var db = database.Open();
        (await db.Releases.SingleAsync(Cancelled)).Title.Length.ShouldBe(TextLimits.Title);
    }

    [Fact]
    public async Task Import_ReferenceResponses_UnderstandsEachAndTwiceChangesNothing()
    {
        var folder = ReferenceFolder();
        Assert.SkipWhen(folder is null, "The reference responses are not there.");
        await using var database = await TestDatabase.MigratedAsync();
        await using var seeded = await SampleSeederTests.Seeded.MakeAsync();
        foreach (var one in (TestDatabase[])[database, seeded])
        {
            var import = one.Services.GetRequiredService<ResponseImport>();
            var report = await import.ImportAsync(folder!, progress: null, Cancelled);

            report.Files.ShouldBeGreaterThan(90);
            report.Problems.Where(p => p.IsError).ShouldAllBe(p => p.Message.Contains("left out", StringComparison.Ordinal));
            (await import.ImportAsync(folder!, progress: null, Cancelled)).HasChanges.ShouldBeFalse();
        }

        await using var db = database.Open();
        (await db.Tracks.AnyAsync(t => t.Title == "Rolling in the Deep" || t.Title == "Rolling in the Deep (Updated)", Cancelled)).ShouldBeTrue();
        (await db.Conversations.CountAsync(Cancelled)).ShouldBeGreaterThan(3);
        (await db.Users.AnyAsync(u => u.Role == UserRole.Admin, Cancelled)).ShouldBeTrue();
    }

    private static async Task<ImportReport> ImportAsync(TestDatabase database, params (string, string)[] files)
    {
        using var folder = new ImportFolder(files);
        return await database.Services.GetRequiredService<ResponseImport>().ImportAsync(folder.Path, progress: null, Cancelled);
    }

    private static string? ReferenceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var responses = Path.Combine(folder.FullName, "shared", "reference", "responses");
            if (Directory.Exists(responses))
            {
                return responses;
            }
        }

        return null;
    }
}
