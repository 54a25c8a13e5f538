using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.Lists;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Filters of posts by what they share find exactly the posts that show it to the caller: others are treated as posts that share nothing.</summary>
public sealed class SharedSubjectFilterTests : CatalogueTests
{
    private readonly Dictionary<string, string> _ids = [];
    private User _owner = null!;
    private User _blocked = null!;
    private User _stranger = null!;

    [Theory]
    [InlineData(null, "Album Plain Track")]
    [InlineData("stranger", "Album Plain Track")]
    [InlineData("blocked", "Plain")]
    [InlineData("owner", "Album Plain Private Track")]
    public async Task Posts_FilteredByWhatTheyShare_AreThoseThatShowIt(string? caller, string showing)
    {
        await FillAsync();
        var viewer = ViewerNamed(caller);
        var shown = await SharesAsync(viewer, "");
        string.Join(' ', shown.Where(post => post.Value.Id is not null).Select(post => post.Key).Append("Plain").Order(StringComparer.Ordinal))
            .ShouldBe(showing);
        shown.Count.ShouldBe(5);

        foreach (var (name, id) in _ids)
        {
            await CheckAsync($"{name}: id eq", $$"""{ id: { eq: "{{id}}" } }""", share => share.Id == id);
            await CheckAsync($"{name}: id in", $$"""{ id: { in: ["{{id}}"] } }""", share => share.Id == id);
            await CheckAsync($"{name}: id neq", $$"""{ id: { neq: "{{id}}" } }""", share => share.Id != id);
            await CheckAsync($"{name}: id nin", $$"""{ id: { nin: ["{{id}}"] } }""", share => share.Id != id);
        }
        foreach (var kind in (string[])["ALBUM", "TRACK", "RELEASE"])
        {
            var type = $"{kind[0]}{kind[1..].ToLowerInvariant()}";
            await CheckAsync($"{kind}: eq", $$"""{ kind: { eq: {{kind}} } }""", share => share.Type == type);
            await CheckAsync($"{kind}: in", $$"""{ kind: { in: [{{kind}}] } }""", share => share.Type == type);
            await CheckAsync($"{kind}: neq", $$"""{ kind: { neq: {{kind}} } }""", share => share.Type != type);
            await CheckAsync($"{kind}: nin", $$"""{ kind: { nin: [{{kind}}] } }""", share => share.Type != type);
        }
        await CheckAsync("empty", "{}", static _ => true);
        await CheckAsync("any kind", "{ kind: { in: [ALBUM, TRACK, RELEASE] } }", static share => share.Type is not null);
        await CheckAsync(
            "both",
            $$"""{ id: { neq: "{{_ids["Track"]}}" }, kind: { eq: TRACK } }""",
            share => share.Type == "Track" && share.Id != _ids["Track"]
        );
        await CheckAsync("contradictory", "{ kind: { eq: TRACK, neq: TRACK } }", static _ => false);

        async Task CheckAsync(string what, string filter, Func<(string? Id, string? Type), bool> matches)
        {
            var found = await SharesAsync(viewer, $"(where: {{ subject: {filter} }})");
            found
                .Keys.Order(StringComparer.Ordinal)
                .ShouldBe(shown.Where(post => matches(post.Value)).Select(post => post.Key).Order(StringComparer.Ordinal), what);
        }
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("stranger", 0)]
    [InlineData("blocked", 0)]
    [InlineData("owner", 1)]
    public async Task Lists_FilteredByAHiddenShare_DoNotTellThatItIsThere(string? caller, int expected)
    {
        await FillAsync();
        var filter = $$"""{ subject: { id: { eq: "{{_ids["Private"]}}" } } }""";
        var document = $$"""
            {
              posts(where: {{filter}}) { totalCount nodes { content } }
              user(by: { username: "sharer" }) { posts(where: {{filter}}) { totalCount pageInfo { endCursor } } }
            }
            """;
        (await Gateway.AskAsync(document, ViewerNamed(caller))).WithoutErrors();
        Gateway.Statements.Take();

        var answer = (await Gateway.AskAsync(document, ViewerNamed(caller))).WithoutErrors();

        // The user, and for each of the two lists its rows and its count.
        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(1 + 2 + 2, string.Join("\n\n", ran));
        answer.Text("posts.totalCount").ShouldBe($"{expected}");
        Texts(answer, "posts.nodes", "content").Length.ShouldBe(expected);
        answer.Text("user.posts.totalCount").ShouldBe($"{expected}");
        (answer.Text("user.posts.pageInfo.endCursor") is null).ShouldBe(expected == 0);
    }

    [Theory]
    [InlineData("kind: { eq: ALBUM }", "IX_Posts_SharedKind_CreatedAt_Id")]
    [InlineData("id: { eq: \"ID\" }", "IX_Posts_SharedId")]
    public async Task Posts_FilteredByWhatTheyShare_AreReadFromAnIndex(string filter, string index)
    {
        await FillAsync();
        var condition = filter.Replace("ID", _ids["Album"], StringComparison.Ordinal);
        Gateway.Statements.Take();

        (await Gateway.AskAsync($"{{ posts(where: {{ subject: {{ {condition} }} }}) {{ totalCount }} }}", _stranger)).WithoutErrors();

        var statement = Gateway.Statements.Take().ShouldHaveSingleItem();
        await using var db = Gateway.Open();
        var plan = await StatementPlans.OfAsync(db, statement, Cancellation);
        var text = string.Join('\n', plan);
        plan.ShouldContain(step => step.Contains(index, StringComparison.Ordinal), text);

        // Each album is found by its key, not all of them.
        plan.ShouldContain(
            Gateway.Provider == DatabaseProvider.Sqlite
                ? step => step.Contains("INDEX sqlite_autoindex_Albums_1 (Id=?)", StringComparison.Ordinal)
                : step => step.Contains("Index Cond: (\"Id\" = p.\"SharedId\")", StringComparison.Ordinal),
            text
        );
    }

    private User? ViewerNamed(string? name) =>
        name switch
        {
            "stranger" => _stranger,
            "blocked" => _blocked,
            "owner" => _owner,
            _ => null,
        };

    // What each post shares, as the caller sees it. The count agrees with the posts.
    private async Task<Dictionary<string, (string? Id, string? Type)>> SharesAsync(User? viewer, string arguments)
    {
        var answer = (
            await Gateway.AskAsync($"{{ posts{arguments} {{ totalCount nodes {{ content subject {{ id __typename }} }} }} }}", viewer)
        ).WithoutErrors();
        var posts = answer
            .At("posts.nodes")
            .EnumerateArray()
            .ToDictionary(
                static post => post.GetProperty("content").GetString()!,
                static post =>
                    post.GetProperty("subject") is { ValueKind: JsonValueKind.Object } subject
                        ? (subject.GetProperty("id").GetString(), subject.GetProperty("__typename").GetString())
                        : ((string?)null, (string?)null)
            );
        answer.Text("posts.totalCount").ShouldBe($"{posts.Count}");
        return posts;
    }

    private async Task FillAsync()
    {
        _owner = await Gateway.AddUserAsync("owner");
        _blocked = await Gateway.AddUserAsync("blocked");
        _stranger = await Gateway.AddUserAsync("stranger");
        var sharer = await Gateway.AddUserAsync("sharer");
        await BlockAsync(_owner, _blocked);
        await AddReferenceAsync();
        var (track, album) = (await AddTrackAsync(_owner, "Deep"), await AddAlbumAsync(_owner, "First"));
        var (hidden, deleted) = (await AddAlbumAsync(_owner, "Hidden", isPrivate: true), await AddReleaseAsync(_owner, "Gone"));
        foreach (
            var (content, shared) in (IEnumerable<(string, object?)>)
                [("Plain", null), ("Track", track), ("Album", album), ("Private", hidden), ("Deleted", deleted)]
        )
        {
            await AddPostAsync(sharer, content, shared);
        }
        await using (var db = Gateway.Open())
        {
            await db.Set<Release>().Where(release => release.Id == deleted.Id).ExecuteDeleteAsync(Cancellation);
        }
        (_ids["Track"], _ids["Album"], _ids["Private"], _ids["Deleted"]) = (IdOf(track), IdOf(album), IdOf(hidden), IdOf(deleted));
    }
}
