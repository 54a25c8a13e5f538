using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Lists filtered by the viewer's own reactions.</summary>
public sealed class ReactionFilterTests : CatalogueTests
{
    [Theory]
    [InlineData("tracks")]
    [InlineData("albums")]
    [InlineData("playlists")]
    [InlineData("posts")]
    [InlineData("comments")]
    [InlineData("events")]
    [InlineData("releases")]
    [InlineData("mediaAssets")]
    public async Task ViewerReactions_EveryKindOfSubject_AreThoseOfTheViewerOnly(string list)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada", plan: UserPlan.Premium), await Gateway.AddUserAsync("bob", plan: UserPlan.Premium));
        await AddReferenceAsync();
        var subjects = (await AddAsync(list, bob, "First"), await AddAsync(list, bob, "Second"));
        await ReactAsync(ada, ReactionKind.Like, subjects.Item1);
        await ReactAsync(bob, ReactionKind.Like, subjects.Item2);
        var (first, second) = (IdOf(subjects.Item1), IdOf(subjects.Item2));

        (await FindAsync(list, ada, "{ some: { eq: LIKE } }")).ShouldBe([first]);
        (await FindAsync(list, bob, "{ some: { eq: LIKE } }")).ShouldBe([second]);
        (await FindAsync(list, ada, "{ any: true }")).ShouldBe([first]);
        (await FindAsync(list, ada, "{ any: false }")).ShouldBe([second]);
        (await FindAsync(list, ada, "{ none: { eq: LIKE } }")).ShouldBe([second]);
    }

    [Theory]
    [InlineData("{ some: { eq: LIKE } }", "Liked Both")]
    [InlineData("{ some: { eq: LIKE }, none: { eq: HYPE } }", "Liked")]
    [InlineData("{ some: { in: [HYPE, DISLIKE] } }", "Hyped Both")]
    [InlineData("{ some: { neq: LIKE } }", "Hyped Both")]
    [InlineData("{ some: { eq: LIKE, neq: LIKE } }", "")]
    [InlineData("{ some: { eq: DISLIKE } }", "")]
    [InlineData("{ some: {} }", "Liked Hyped Both")]
    [InlineData("{ none: {} }", "Neither")]
    [InlineData("{ none: { eq: LIKE } }", "Neither Hyped")]
    [InlineData("{ none: { nin: [LIKE] } }", "Neither Liked")]
    [InlineData("{ all: { eq: LIKE } }", "Neither Liked")]
    [InlineData("{ all: { eq: LIKE }, any: true }", "Liked")]
    [InlineData("{ any: false }", "Neither")]
    [InlineData("{ any: true }", "Liked Hyped Both")]
    [InlineData("{}", "Neither Liked Hyped Both")]
    public async Task ViewerReactions_Quantified_MatchTheListThatIsRead(string condition, string titles)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddReferenceAsync();
        foreach (var title in (string[])["Neither", "Liked", "Hyped", "Both"])
        {
            var release = await AddReleaseAsync(ada, title);
            ReactionKind[] kinds = title switch
            {
                "Liked" => [ReactionKind.Like],
                "Hyped" => [ReactionKind.Hype],
                "Both" => [ReactionKind.Like, ReactionKind.Hype],
                _ => [],
            };
            foreach (var kind in kinds)
            {
                await ReactAsync(ada, kind, release);
            }
        }

        var answer = await Gateway.AskAsync(
            $"{{ releases(where: {{ viewerReactions: {condition} }}, order: [{{ publishedAt: ASC }}]) {{ totalCount nodes {{ title }} }} }}",
            ada
        );

        string.Join(' ', Texts(answer.WithoutErrors(), "releases.nodes", "title")).ShouldBe(titles);
        answer.Text("releases.totalCount").ShouldBe($"{titles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length}");
    }

    [Fact]
    public async Task ViewerReactions_OfWhatIsPrivateOrThroughRelations_FollowTheRulesOfTheList()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var closed = await AddAlbumAsync(bob, "Closed", isPrivate: true);
        var track = await AddTrackAsync(bob, "Deep");
        await ReactAsync(ada, ReactionKind.Like, closed);
        await ReactAsync(ada, ReactionKind.Like, track);

        (await FindAsync("albums", ada, "{ some: { eq: LIKE } }")).ShouldBeEmpty();
        var answer = await Gateway.AskAsync("{ users(where: { tracks: { some: { viewerReactions: { any: true } } } }) { nodes { username } } }", ada);
        Texts(answer.WithoutErrors(), "users.nodes", "username").ShouldBe(["bob"]);
        answer = await Gateway.AskAsync("{ users(where: { tracks: { some: { viewerReactions: { any: true } } } }) { nodes { username } } }", bob);
        Texts(answer.WithoutErrors(), "users.nodes", "username").ShouldBeEmpty();
    }

    [Fact]
    public async Task ViewerReactions_WithoutCallerOrValue_AreRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");

        (await Gateway.AskAsync("{ tracks(where: { viewerReactions: { any: true } }) { totalCount } }")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        foreach (var condition in (string[])["null", "{ some: null }", "{ any: null }", "{ all: { eq: null } }"])
        {
            var answer = await Gateway.AskAsync($"{{ tracks(where: {{ viewerReactions: {condition} }}) {{ totalCount }} }}", ada);
            answer.ErrorCodes.ShouldBe(["HC0026"], condition);
        }
    }

    private async Task<object> AddAsync(string list, User owner, string name) =>
        list switch
        {
            "tracks" => await AddTrackAsync(owner, name),
            "albums" => await AddAlbumAsync(owner, name),
            "playlists" => await AddPlaylistAsync(owner, name),
            "posts" => await AddPostAsync(owner, name),
            "comments" => await AddCommentAsync(owner, await AddTrackAsync(owner, "Deep"), name),
            "events" => await AddEventAsync(owner, name),
            "releases" => await AddReleaseAsync(owner, name),
            _ => await AddFileAsync(owner, MediaKind.Image),
        };

    private Task ReactAsync(User user, ReactionKind kind, object subject) =>
        Gateway.SaveAsync(
            new Reaction
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = user.Id,
                Kind = kind,
                CreatedAt = NextMoment(),
            }.About(KeyOf(subject))
        );

    private async Task<string[]> FindAsync(string list, User viewer, string condition)
    {
        var answer = await Gateway.AskAsync($"{{ {list}(where: {{ viewerReactions: {condition} }}) {{ totalCount nodes {{ id }} }} }}", viewer);
        var ids = Texts(answer.WithoutErrors(), $"{list}.nodes", "id");
        answer.Text($"{list}.totalCount").ShouldBe($"{ids.Length}");
        return ids;
    }
}
