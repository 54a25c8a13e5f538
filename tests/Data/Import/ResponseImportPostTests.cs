using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportPostTests
{
    private const string Posts = """
        {"data": [
          {"id": "11111111-0000-4000-8000-000000000001", "author": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig", "avatar_url": null},
            "content": "My Post content", "created_at": 1761916670, "updated_at": 1764341619,
            "analytics": {"views": 230, "likes": 9, "comments": 9, "shares": 4}, "is_liked": 0},
          {"id": "11111111-0000-4000-8000-000000000002", "author": {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": null},
            "content": "Look", "created_at": 1761916680, "share": {"id": "11111111-0000-4000-8000-000000000001", "type": "post"},
            "analytics": {"views": 0, "likes": 0, "comments": 0, "shares": 0}, "is_liked": 0},
          {"id": "11111111-0000-4000-8000-000000000003", "author": {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": null},
            "content": "Odd", "created_at": 1761916690, "share": {"id": "11111111-0000-4000-8000-000000000009", "type": "riddle"},
            "analytics": {"views": 0}, "is_liked": 0}
        ]}
        """;

    private const string Comment = """
        {"data": {"id": "22222222-0000-4000-8000-000000000001", "entity": {"id": "11111111-0000-4000-8000-000000000007", "type": "post"},
          "attachments": [], "content": "My comment to the post", "created_at": 1764341617}}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_PostsOfQplet_KeepTheirSharesNumbersAndTimes()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("posts.json", Posts));

        report
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldBe("Objects of the type 'riddle' cannot be shared in this version; the post was imported without its share.");
        await using var db = database.Open();
        var posts = await db.Posts.AsNoTracking().Include(p => p.Author).OrderBy(p => p.Id).ToListAsync(Cancellation);
        posts
            .ConvertAll(p => (p.Content, p.Author.Name, p.Shared()))
            .ShouldBe([("My Post content", "Ludwig", null), ("Look", "Elise", new SubjectKey("post", posts[0].Id)), ("Odd", "Elise", null)]);
        var first = posts[0];
        (first.ViewCount, first.ShareCount, first.ImportedShareCount, first.LikeCount, first.CommentCount).ShouldBe((230, 5, 4, 0, 0));
        first.CreatedAt.ShouldBe(DateTime.UnixEpoch.AddSeconds(1761916670));
        first.UpdatedAt.ShouldBe(DateTime.UnixEpoch.AddSeconds(1764341619));
        (await db.Users.OrderBy(u => u.Name).Select(u => u.PostCount).ToListAsync(Cancellation)).ShouldBe([2, 1]);
        (await db.FeedEntries.CountAsync(e => e.SubjectId == first.Id && e.PublishedAt == first.CreatedAt, Cancellation)).ShouldBe(1);
        (await db.FeedEntries.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task P1_PostsImportedTwice_AreNeitherDoubledNorAnnounced()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, ("posts.json", Posts), ("comment.json", Comment));

        var again = await ImportAsync(database, ("posts.json", Posts), ("comment.json", Comment));
        var changed = await ImportAsync(database, ("posts.json", Posts.Replace("\"Look\"", "\"Listen\"", StringComparison.Ordinal)));

        again.HasChanges.ShouldBeFalse();
        changed.Counts.Single(count => count.Kind == "posts").ShouldBe(new ImportCount("posts", 0, 1, 2, 0));
        await using var db = database.Open();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(4);
        (await db.FeedEntries.CountAsync(Cancellation)).ShouldBe(4);
        (await db.Notifications.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_CommentOnAPostThatIsMissing_AddsAPlaceholder()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("comment.json", Comment));

        report.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("The post 11111111-0000-4000-8000-000000000007 was not found");
        await using var db = database.Open();
        var post = await db.Posts.SingleAsync(Cancellation);
        (post.Content, post.AuthorId, post.CommentCount).ShouldBe(("Unknown post", ImportKeys.UnknownUser, 1));
    }

    [Theory]
    [InlineData("posts/1.json", null)]
    [InlineData("publishers/BigStudio/community.json", "bigstudio")]
    public async Task Import_PostsOfQuodat_TakeTheirImageAndTheAuthorOfTheAddress(string file, string? author)
    {
        await using var database = await TestDatabase.MigratedAsync();
        const string Response = """
            {"status": "success", "code": 200, "message": "ok", "data": [{"id": 1, "image": "https://www.quodat.com/uploads/example-post.jpg",
              "content": "This is an example", "statistics": {"likes": 5}, "created_at": "2024-01-15 10:30", "updated_at": null}]}
            """;

        (await ImportAsync(database, (file, Response))).Problems.ShouldBeEmpty();

        await using var db = database.Open();
        var post = await db.Posts.Include(p => p.Image).SingleAsync(Cancellation);
        (post.Id, post.Content, post.LikeCount, post.UpdatedAt).ShouldBe((ImportKeys.Post(1), "This is an example", 0, null));
        post.AuthorId.ShouldBe(author is null ? ImportKeys.UnknownUser : ImportKeys.Publisher(UserNames.Normalize(author)));
        post.Image!.Url.ShouldBe("https://www.quodat.com/uploads/example-post.jpg");
    }
}
