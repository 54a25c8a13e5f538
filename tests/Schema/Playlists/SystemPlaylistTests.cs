using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Playlists;

public sealed class SystemPlaylistTests : CatalogueTests
{
    private const string Page = "tracks(first: $first, after: $after) { totalCount nodes { title } edges { position } pageInfo { hasNextPage endCursor } }";

    [Fact]
    public async Task SystemPlaylist_OfEachKind_IsAPlaylistOfTheBuiltInAccountThatNobodyMayEdit()
    {
        await AddSystemPlaylistsAsync();
        var (fan, admin) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("admin", UserRole.Admin));
        string[] ids = ["a5bd1de4-1bee-427b-9288-e832f254bd8a", "a5bd1de4-1bee-427b-9288-e832f254bd8b", "a5bd1de4-1bee-427b-9288-e832f254bd8c"];
        foreach (var (kind, id) in new[] { "NEW", "POPULAR", "RECOMMENDED" }.Zip(ids))
        {
            foreach (var viewer in (User[])[fan, admin])
            {
                var answer = await Gateway.AskAsync(
                    $"{{ systemPlaylist(kind: {kind}) {{ id systemKind isPrivate viewerCanEdit viewerCanDelete owner {{ name }} }} }}",
                    viewer
                );
                answer
                    .WithoutErrors()
                    .At("systemPlaylist")
                    .ToString()
                    .ShouldBe(
                        $$"""{"id":"{{IdOf("Playlist", Guid.Parse(id))}}","systemKind":"{{kind}}","isPrivate":false,"viewerCanEdit":false"""
                            + ""","viewerCanDelete":false,"owner":{"name":"Qplet"}}"""
                    );
            }
        }
    }

    [Fact]
    public async Task DeletePlaylist_OfTheSystem_IsRefusedToAdmins()
    {
        await AddSystemPlaylistsAsync();
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        var id = IdOf("Playlist", SystemPlaylists.IdOf(SystemPlaylistKind.New));

        var deleted = await Gateway.AskAsync(
            "mutation ($id: ID!) { deletePlaylist(input: { playlistId: $id }) { deletedId errors { __typename } } }",
            admin,
            new { id }
        );
        deleted.WithoutErrors().DomainErrors("deletePlaylist").ShouldBe(["NotOwnerError"]);
        var updated = await Gateway.AskAsync(
            "mutation ($id: ID!) { updatePlaylist(input: { playlistId: $id, name: \"Mine\" }) { playlist { name } errors { __typename } } }",
            admin,
            new { id }
        );
        updated.WithoutErrors().DomainErrors("updatePlaylist").ShouldBe(["NotOwnerError"]);
    }

    [Fact]
    public async Task SystemPlaylist_RecommendedWithoutASignIn_IsRefusedAndNotListed()
    {
        await AddSystemPlaylistsAsync();
        var fan = await Gateway.AddUserAsync("fan");
        await Gateway.SaveAsync(NewPlaylist(fan, "Mine"));

        (await Gateway.AskAsync("{ systemPlaylist(kind: RECOMMENDED) { id } }")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        const string List = "{ playlists { nodes { name } } }";
        Texts((await Gateway.AskAsync(List)).WithoutErrors(), "playlists.nodes", "name").ShouldBe(["New", "Popular", "Mine"]);
        Texts((await Gateway.AskAsync(List, fan)).WithoutErrors(), "playlists.nodes", "name").ShouldBe(["New", "Popular", "Recommended", "Mine"]);
        var own = await Gateway.AskAsync("{ playlists(where: { systemKind: { eq: null } }) { nodes { name } } }", fan);
        Texts(own.WithoutErrors(), "playlists.nodes", "name").ShouldBe(["Mine"]);
    }

    [Fact]
    public async Task SystemPlaylist_New_HasTheNewestTracksByPages()
    {
        await AddSystemPlaylistsAsync();
        for (var owner = 0; owner < 4; owner++)
        {
            var user = await Gateway.AddUserAsync($"user{owner}");
            for (var i = 0; i < 2; i++)
            {
                await AddTrackAsync(user, $"T{owner}{i}");
            }
        }

        var (titles, positions) = await ReadAllAsync(SystemPlaylistKind.New, null, 3);

        titles.ShouldBe(["T31", "T30", "T21", "T20", "T11", "T10", "T01", "T00"]);
        positions.ShouldBe(Enumerable.Range(1, 8));
        var last = await AskAsync(SystemPlaylistKind.New, null, "tracks(last: 2) { nodes { title } edges { position cursor } pageInfo { hasPreviousPage } }");
        Texts(last, "systemPlaylist.tracks.nodes", "title").ShouldBe(["T01", "T00"]);
        Texts(last, "systemPlaylist.tracks.edges", "position").ShouldBe(["7", "8"]);
        var before = last.Text("systemPlaylist.tracks.edges.0.cursor");
        var preceding = await AskAsync(SystemPlaylistKind.New, null, $"tracks(last: 2, before: \"{before}\") {{ nodes {{ title }} edges {{ position }} }}");
        Texts(preceding, "systemPlaylist.tracks.nodes", "title").ShouldBe(["T11", "T10"]);
        Texts(preceding, "systemPlaylist.tracks.edges", "position").ShouldBe(["5", "6"]);
        var filtered = await AskAsync(
            SystemPlaylistKind.New,
            null,
            "trackCount tracks(where: { title: { contains: \"1\" } }, order: [{ position: DESC }]) { totalCount nodes { title } }"
        );
        Texts(filtered, "systemPlaylist.tracks.nodes", "title").ShouldBe(["T31", "T21", "T11", "T10", "T01"]);
        (filtered.Text("systemPlaylist.tracks.totalCount"), filtered.Text("systemPlaylist.trackCount")).ShouldBe(("5", "8"));
        (await Gateway.AskAsync("{ systemPlaylist(kind: NEW) { tracks(after: \"5_nonsense\") { nodes { title } } } }")).Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SystemPlaylist_Popular_OrdersByRecentPlaybacksAndLikes()
    {
        await AddSystemPlaylistsAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await AddTrackAsync(ada, "Silent");
        await AddTrackAsync(ada, "Liked", t => t.Popularity = Popularity.Add(0, Popularity.LikeWeight, Now));
        await AddTrackAsync(bob, "Played", t => t.Popularity = Popularity.Add(0, 3 * Popularity.PlaybackWeight, Now));
        await AddTrackAsync(bob, "Forgotten", t => t.Popularity = Popularity.Add(0, 50, Now.AddDays(-70)));

        (await ReadAllAsync(SystemPlaylistKind.Popular, null, 10)).Titles.ShouldBe(["Liked", "Played", "Forgotten"]);
    }

    [Theory]
    [InlineData(SystemPlaylistKind.New)]
    [InlineData(SystemPlaylistKind.Popular)]
    [InlineData(SystemPlaylistKind.Recommended)]
    public async Task R1_DeletedBannedAndBlockedUsersAndTheViewer_AreNotRecommendedOrCounted(SystemPlaylistKind kind)
    {
        await AddSystemPlaylistsAsync();
        var viewer = await Gateway.AddUserAsync("viewer");
        var genre = await AddGenreAsync("Jazz");
        foreach (var name in (string[])["deleted", "banned", "blocked", "blocker", "other", "paroled"])
        {
            var owner = await Gateway.AddUserAsync(name, change: user => Change(user, name));
            var track = await AddTrackAsync(owner, name, t => t.Popularity = Popularity.Add(0, 1_000, Now));
            await Gateway.SaveAsync(new TrackGenre { TrackId = track.Id, GenreId = genre.Id });
        }
        await using (var db = Gateway.Open())
        {
            var users = await db.Users.ToDictionaryAsync(user => user.Username, Cancellation);
            await BlockAsync(viewer, users["blocked"]);
            await BlockAsync(users["blocker"], viewer);
        }
        var own = await AddTrackAsync(viewer, "own", t => t.Popularity = Popularity.Add(0, 1_000, Now));
        await LikeAsync(viewer, own);
        await Gateway.SaveAsync(new TrackGenre { TrackId = own.Id, GenreId = genre.Id });

        var answer = await AskAsync(kind, viewer, "trackCount tracks { totalCount nodes { title } }");

        string[] expected = kind == SystemPlaylistKind.Recommended ? ["other", "paroled"] : ["other", "own", "paroled"];
        Texts(answer, "systemPlaylist.tracks.nodes", "title").Order(StringComparer.Ordinal).ShouldBe(expected);
        answer.Text("systemPlaylist.tracks.totalCount").ShouldBe($"{expected.Length}");
        answer.Text("systemPlaylist.trackCount").ShouldBe($"{expected.Length}");

        void Change(User user, string name)
        {
            user.DeletedAt = name == "deleted" ? Now : null;
            user.BannedAt = name is "banned" or "paroled" ? Now : null;
            user.BannedUntil = name == "paroled" ? Now.AddMinutes(-1) : null;
        }
    }

    [Theory]
    [InlineData(SystemPlaylistKind.New)]
    [InlineData(SystemPlaylistKind.Popular)]
    [InlineData(SystemPlaylistKind.Recommended)]
    public async Task R2_ManyTracksOfOneUser_TakeAtMostFivePlaces(SystemPlaylistKind kind)
    {
        await AddSystemPlaylistsAsync();
        var viewer = await Gateway.AddUserAsync("viewer");
        var (many, few) = (await Gateway.AddUserAsync("many"), await Gateway.AddUserAsync("few"));
        await FollowAsync(viewer, many);
        await FollowAsync(viewer, few);
        var score = Popularity.Add(0, 1, Now);
        await AddTrackAsync(few, "few", t => t.Popularity = score - 1);
        for (var i = 0; i < 40; i++)
        {
            await AddTrackAsync(many, "many", t => (t.Popularity, t.CreatedAt) = (score, Now));
        }

        var titles = (await ReadAllAsync(kind, viewer, 4)).Titles;

        titles.Count(title => title == "many").ShouldBe(5);
        titles.Count(title => title == "few").ShouldBe(1);
    }

    [Fact]
    public async Task R2_TracksPlayedLately_AreNotRecommendedAndThePageIsFull()
    {
        await AddSystemPlaylistsAsync();
        var viewer = await Gateway.AddUserAsync("viewer");
        var tracks = new List<Track>();
        for (var i = 0; i < 30; i++)
        {
            var owner = await Gateway.AddUserAsync($"owner{i}");
            await FollowAsync(viewer, owner);
            tracks.Add(await AddTrackAsync(owner, $"T{i:00}", t => t.Popularity = Popularity.Add(0, 100 - i, Now)));
        }
        foreach (var track in tracks.Take(19))
        {
            var played = new ReportedUsage(UsageKind.Playback, new SubjectKey(Track.KindName, track.Id), viewer.Id);
            await Gateway.SaveAsync(UsageRules.NewRecord(played, Now));
        }

        var (titles, _) = await ReadAllAsync(SystemPlaylistKind.Recommended, viewer, 10);

        titles.ShouldBe(tracks.Skip(19).Select(track => track.Title));
        Gateway.Time.Advance(UsageRules.UserRetention);
        (await ReadAllAsync(SystemPlaylistKind.Recommended, viewer, 50)).Titles.Count.ShouldBe(30);
    }

    [Fact]
    public async Task R3_TracksThatMoveWhilePaging_RepeatAndLoseNoneOfTheOthers()
    {
        await AddSystemPlaylistsAsync();
        var score = Popularity.Add(0, 100, Now);
        var tracks = new List<Track>();
        for (var i = 0; i < 12; i++)
        {
            // Ten of them have the same score.
            var rank = Math.Min(i, 10);
            tracks.Add(
                await AddTrackAsync(await Gateway.AddUserAsync($"owner{i}"), $"T{i:00}", t => t.Popularity = rank is > 0 and < 10 ? score : score + 20 - rank)
            );
        }
        var unmoved = (await ReadAllAsync(SystemPlaylistKind.Popular, null, 50)).Titles;

        var read = new List<string>();
        string? cursor = null;
        for (var page = 0; ; page++)
        {
            var answer = await PageAsync(SystemPlaylistKind.Popular, null, 2, cursor);
            read.AddRange(Texts(answer, "systemPlaylist.tracks.nodes", "title"));
            cursor = answer.Text("systemPlaylist.tracks.pageInfo.endCursor");
            if (answer.Text("systemPlaylist.tracks.pageInfo.hasNextPage") == "False")
            {
                break;
            }
            if (page == 0)
            {
                await using var db = Gateway.Open();
                var last = unmoved[^1];
                await db
                    .Tracks.Where(track => track.Title == last)
                    .ExecuteUpdateAsync(set => set.SetProperty(track => track.Popularity, score + 1_000), Cancellation);
                Gateway.Time.Advance(TimeSpan.FromDays(1));
            }
        }

        read.ShouldBe(unmoved.SkipLast(1));
    }

    private DateTime Now => Gateway.Time.UtcMoment();

    private Task AddSystemPlaylistsAsync() => Gateway.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(Cancellation);

    private Playlist NewPlaylist(User owner, string name) =>
        new()
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Name = name,
            OwnerId = owner.Id,
            CreatedAt = NextMoment(),
        };

    private Task LikeAsync(User user, Track track) =>
        Gateway.SaveAsync(
            new Reaction
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = user.Id,
                Kind = ReactionKind.Like,
                CreatedAt = NextMoment(),
            }.About(new SubjectKey(Track.KindName, track.Id))
        );

    private async Task<Answer> AskAsync(SystemPlaylistKind kind, User? viewer, string selection) =>
        (await Gateway.AskAsync($"{{ systemPlaylist(kind: {kind.ToString().ToUpperInvariant()}) {{ {selection} }} }}", viewer)).WithoutErrors();

    private async Task<Answer> PageAsync(SystemPlaylistKind kind, User? viewer, int first, string? after) =>
        (
            await Gateway.AskAsync(
                $"query ($first: Int, $after: String) {{ systemPlaylist(kind: {kind.ToString().ToUpperInvariant()}) {{ {Page} }} }}",
                viewer,
                new { first, after }
            )
        ).WithoutErrors();

    private async Task<(List<string> Titles, List<int> Positions)> ReadAllAsync(SystemPlaylistKind kind, User? viewer, int size)
    {
        var (titles, positions) = (new List<string>(), new List<int>());
        for (string? cursor = null; ; )
        {
            var answer = await PageAsync(kind, viewer, size, cursor);
            titles.AddRange(Texts(answer, "systemPlaylist.tracks.nodes", "title"));
            positions.AddRange(answer.At("systemPlaylist.tracks.edges").EnumerateArray().Select(edge => edge.GetProperty("position").GetInt32()));
            answer.At("systemPlaylist.tracks.totalCount").ValueKind.ShouldBe(JsonValueKind.Number);
            if (answer.Text("systemPlaylist.tracks.pageInfo.hasNextPage") != "True")
            {
                return (titles, positions);
            }
            cursor = answer.Text("systemPlaylist.tracks.pageInfo.endCursor");
        }
    }
}
