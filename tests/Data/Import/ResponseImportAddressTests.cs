using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Releases;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

/// <summary>Responses that name what they belong to only by their address, which the path of the file contains.</summary>
public sealed class ResponseImportAddressTests
{
    private const string Dates = """{"data": [{"id": 1000, "precision": "day", "date": "2026-03-31", "action": "buy", "country": "fr"}]}""";
    private const string Sources = """{"data": [{"id": 2, "title": "Example", "link": "https://example.com/source"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("releases/77/dates.json")]
    [InlineData("016-get-releases_77_dates.json")]
    [InlineData("https___www.quodat.com_api_v1_releases_77_dates?page=2&per_page=50.json")]
    [InlineData("quodat/releases-77/016.json")]
    [InlineData("v1%2Freleases%2F77%2Fdates")]
    public async Task Import_DatesAndSources_BelongToTheReleaseInThePath(string file)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            ("a.json", ReleaseJson),
            (file, Dates),
            (file.Replace("dates", "sources", StringComparison.Ordinal) + "2", Sources)
        );

        report.IsComplete.ShouldBeTrue();
        await using var db = database.Open();
        (await db.ReleaseDates.SingleAsync(d => d.Id == 1000, Cancellation)).ReleaseId.ShouldBe(77);
        (await db.ReleaseSources.SingleAsync(s => s.Id == 2, Cancellation)).ReleaseId.ShouldBe(77);
    }

    [Theory]
    [InlineData("dates.json")]
    [InlineData("releases/release/dates.json")]
    [InlineData("prereleases/5/dates.json")]
    [InlineData("releases/5a/dates.json")]
    public async Task Import_DatesOfAnUnknownRelease_AreReportedAndCounted(string file)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, (file, Dates));

        report.IsComplete.ShouldBeFalse();
        report.Problems.Single().Message.ShouldContain("releases/{id}");
        report.Counts.Single(c => c.Kind == "release dates").LeftOut.ShouldBe(1);
    }

    [Fact]
    public async Task Import_MessagesOfAConversation_BelongToTheOneInThePath()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            ("a.json", ConversationJson),
            (
                "conversations/55555555-53f7-4a5b-8c34-e171172c8ba8/messages.json",
                """{"data": [{"id": "99999999-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "66666666-df85-4307-a069-68612c4471e2"}, "content": "Third"}]}"""
            )
        );

        report.IsComplete.ShouldBeTrue();
        await using var db = database.Open();
        (await db.Conversations.SingleAsync(Cancellation)).MessageCount.ShouldBe(3);
    }

    [Fact]
    public async Task Import_ListsOfAUser_StoresTheirRelationsOnce()
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Publisher = """{"name": "Big Studio", "username": "BigStudio", "description": "Games"}""";
        (string, string)[] files =
        [
            ("publishers/some_body/following.json", $$"""{"data": [{{Publisher}}]}"""),
            ("049-get-publishers_BIGSTUDIO_followers.json", """{"data": [{"name": "Carla", "username": "carla", "description": null}]}"""),
            ("publishers/Carla/hypes.json", ReleaseJson),
            (
                "users/33333333-df85-4307-a069-68612c4471e1/subscribers?page=1",
                """{"data": [{"id": "33333333-df85-4307-a069-68612c4471e2", "name": "Elise", "is_subscribed": false}]}"""
            ),
        ];

        var report = await ImportAsync(database, files);

        report.IsComplete.ShouldBeTrue();
        await using var db = database.Open();
        (await db.Follows.Select(f => f.Follower.Username + ">" + f.Followee.Username).ToListAsync(Cancellation))
            .Count(f => f is "some_body>BigStudio" or "carla>BigStudio")
            .ShouldBe(2);
        (await db.Users.SingleAsync(u => u.Username == "BigStudio", Cancellation)).FollowerCount.ShouldBe(2);
        (await db.Users.SingleAsync(u => u.Id == Guid.Parse("33333333-df85-4307-a069-68612c4471e1"), Cancellation)).FollowerCount.ShouldBe(1);
        (await db.Releases.SingleAsync(Cancellation)).HypeCount.ShouldBe(1);
        (await db.Reactions.SingleAsync(Cancellation)).SubjectId.ShouldBe(Release.UidOf(77));
        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();
    }
}
