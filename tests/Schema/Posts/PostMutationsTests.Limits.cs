using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Posts;

public sealed partial class PostMutationsTests
{
    [Fact]
    public async Task C3_ManyPostsAndDeletionsAtOnce_CountTheRows()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        var input = new { subjectId = IdOf(track) };

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await CreateAsync(bob, input)).WithoutErrors().Text("createPost.post.id")!));
        await Task.WhenAll(ids.Take(12).SelectMany(id => (Task[])[Gateway.AskAsync(Delete, bob, new { id }), Gateway.AskAsync(Delete, bob, new { id })]));

        await using var db = Gateway.Open();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(8);
        (await db.Tracks.SingleAsync(Cancellation)).ShareCount.ShouldBe(8);
        (await db.Users.SingleAsync(u => u.Id == bob.Id, Cancellation)).PostCount.ShouldBe(8);
        (await db.FeedEntries.CountAsync(e => e.SubjectKind == Post.KindName, Cancellation)).ShouldBe(8);
        var kind = db.SubjectKinds()[Track.KindName];
        await kind.RecountAsync(db, null, [SubjectCounter.Shares], Cancellation);
        (await db.Tracks.AsNoTracking().SingleAsync(Cancellation)).ShareCount.ShouldBe(8);
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦", 7)]
    [InlineData("x\u0301", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("a", 1)]
    public async Task F5_TextAtItsLimit_IsCountedInCodePointsOnCreateAndEdit(string text, int characters)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var longest = string.Concat(Enumerable.Repeat(text, 5000 / characters));
        var tooLong = longest + string.Concat(Enumerable.Repeat(text, 2));
        var count = (5000 / characters * characters) + (2 * characters);

        var created = (await CreateAsync(ada, new { content = longest })).WithoutErrors();
        var id = created.Text("createPost.post.id");
        var refused = (await CreateAsync(ada, new { content = tooLong })).WithoutErrors();
        var edited = (await UpdateAsync(ada, new { postId = id, content = tooLong })).WithoutErrors();
        var same = (await UpdateAsync(ada, new { postId = id, content = longest })).WithoutErrors();

        created.Text("createPost.errors").ShouldBeNull();
        refused.Text("createPost.errors.0.message").ShouldBe($"The text must have at most 5000 characters, but it has {count}.");
        edited.Text("updatePost.errors.0.message").ShouldBe($"The text must have at most 5000 characters, but it has {count}.");
        (same.Text("updatePost.errors"), same.Text("updatePost.post.updatedAt")).ShouldBe((null, null));
    }
}
