using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Music and releases are one graph: people, albums, tracks, posts and comments are the same objects in both.</summary>
public sealed class OneGraphTests : CatalogueTests
{
    private const string Document = """
        query ($release: ID!) {
          release(id: $release) {
            title
            album { name owner { username } releases { nodes { title } } tracks { nodes { title } } comments { nodes { ...Words } } }
            tracklist { title track { title comments { nodes { ...Words } } owner { username publications { nodes { title } } } } }
            publisher { username tracks { nodes { title } } albums { nodes { name } } publications { nodes { title } } posts { nodes { ...Shared } } }
            comments { nodes { ...Words } }
          }
          search(term: "nightfall") { nodes { subject { __typename ... on Release { title } ... on Album { name } ... on Comment { content } } } }
          me { feed { nodes { __typename ... on Release { title } ... on Album { name } ... on Track { title } ...Shared } } }
        }

        fragment Words on Comment { content author { username } subject { __typename } }

        fragment Shared on Post { content subject { __typename ... on Release { title album { name } } } }
        """;

    [Fact]
    public async Task OneQuery_ThroughMusicAndReleases_ReachesTheSameObjects()
    {
        var (viewer, _, release) = await FillAsync();

        var answer = (await Gateway.AskAsync(Document, viewer, new { release = IdOf("Release", release.Id) })).WithoutErrors();

        answer
            .At("release")
            .ToString()
            .ShouldBe(
                """{"title":"Nightfall, the album","album":{"name":"Nightfall","owner":{"username":"ada"},"releases":{"nodes":["""
                    + "{\"title\":\"Nightfall, the vinyl\"},{\"title\":\"Nightfall, the album\"}]},\"tracks\":{\"nodes\":[{\"title\":\"Dusk\"}]},"
                    + "\"comments\":{\"nodes\":[{\"content\":\"On the album\",\"author\":{\"username\":\"bob\"},\"subject\":{\"__typename\":\"Album\"}}]}},"
                    + "\"tracklist\":[{\"title\":\"Dusk (live)\",\"track\":{\"title\":\"Dusk\",\"comments\":{\"nodes\":[{\"content\":\"On the track\","
                    + "\"author\":{\"username\":\"bob\"},\"subject\":{\"__typename\":\"Track\"}}]},\"owner\":{\"username\":\"ada\","
                    + "\"publications\":{\"nodes\":["
                    + "{\"title\":\"Nightfall, the vinyl\"},{\"title\":\"Nightfall, the album\"}]}}}},{\"title\":\"Guest\",\"track\":{\"title\":\"Guest song\","
                    + "\"comments\":{\"nodes\":[]},\"owner\":{\"username\":\"bob\",\"publications\":{\"nodes\":[]}}}}],"
                    + "\"publisher\":{\"username\":\"ada\",\"tracks\":{\"nodes\":[{\"title\":\"Dusk\"}]},\"albums\":{\"nodes\":[{\"name\":\"Nightfall\"}]},"
                    + "\"publications\":{\"nodes\":[{\"title\":\"Nightfall, the vinyl\"},{\"title\":\"Nightfall, the album\"}]},\"posts\":{\"nodes\":["
                    + "{\"content\":\"Out soon\",\"subject\":{\"__typename\":\"Release\",\"title\":\"Nightfall, the album\","
                    + "\"album\":{\"name\":\"Nightfall\"}}}]}},"
                    + "\"comments\":{\"nodes\":[{\"content\":\"Nightfall at last\",\"author\":{\"username\":\"bob\"},"
                    + "\"subject\":{\"__typename\":\"Release\"}}]}}"
            );
        answer
            .At("search.nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("subject").GetProperty("__typename").GetString())
            .Order()
            .ShouldBe(["Album", "Comment", "Release", "Release"]);
        answer
            .At("me.feed.nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("__typename").GetString())
            .ShouldBe(["Post", "Release", "Release", "Album", "Track"]);
    }

    [Fact]
    public async Task OneQuery_AfterABlock_HidesTheBlockedEverywhere()
    {
        var (viewer, bob, release) = await FillAsync();
        await BlockAsync(bob, viewer);

        var answer = (await Gateway.AskAsync(Document, viewer, new { release = IdOf("Release", release.Id) })).WithoutErrors();

        answer.ToString().ShouldNotContain("bob");
        answer.At("release.album.comments.nodes").GetArrayLength().ShouldBe(0);
        answer.At("release.comments.nodes").GetArrayLength().ShouldBe(0);
        answer.At("release.tracklist.0.track.comments.nodes").GetArrayLength().ShouldBe(0);
        answer.At("release.tracklist.1").ToString().ShouldBe("""{"title":"Guest","track":null}""");
        answer.At("search.nodes").EnumerateArray().Count().ShouldBe(3);
    }

    [Fact]
    public async Task AlbumReleases_FilteredAndOrdered_AreThoseOfTheAlbum()
    {
        var (viewer, _, _) = await FillAsync();

        var answer = await Gateway.AskAsync(
            "{ albums { nodes { name releases(where: { title: { contains: \"the\" } }, order: [{ title: ASC }]) { totalCount nodes { title } } "
                + "found: releases(search: \"vinyl\") { nodes { title } } } } }",
            viewer
        );

        Texts(answer.WithoutErrors(), "albums.nodes.0.releases.nodes", "title").ShouldBe(["Nightfall, the album", "Nightfall, the vinyl"]);
        Texts(answer, "albums.nodes.0.found.nodes", "title").ShouldBe(["Nightfall, the vinyl"]);
        answer.At("albums.nodes.0.releases.totalCount").GetInt32().ShouldBe(2);
    }

    /// <summary>Ada is an artist who publishes releases of her album; Bob comments, and is a guest on it.</summary>
    private async Task<(User Viewer, User Bob, Release Release)> FillAsync()
    {
        await AddReferenceAsync();
        var viewer = await Gateway.AddUserAsync("viewer", plan: UserPlan.Premium);
        var (ada, bob) = (await Gateway.AddUserAsync("ada", UserRole.Author), await Gateway.AddUserAsync("bob", UserRole.Author));
        await FollowAsync(viewer, ada);
        var track = await AddTrackAsync(ada, "Dusk");
        var guest = await AddTrackAsync(bob, "Guest song");
        var album = await AddAlbumAsync(ada, "Nightfall", isPrivate: false, track);
        var release = await AddReleaseAsync(ada, "Nightfall, the album", release => release.AlbumId = album.Id);
        await AddReleaseAsync(ada, "Nightfall, the vinyl", release => release.AlbumId = album.Id);
        await Gateway.SaveAsync(Entry(1, "Dusk (live)", track), Entry(2, "Guest", guest));
        await AddPostAsync(ada, "Out soon", release);
        await AddCommentAsync(bob, album, "On the album");
        await AddCommentAsync(bob, track, "On the track");
        await AddCommentAsync(bob, release, "Nightfall at last");
        return (viewer, bob, release);

        TracklistEntry Entry(int position, string title, Track heard) =>
            new()
            {
                ReleaseId = release.Id,
                Position = position,
                Title = title,
                TrackId = heard.Id,
            };
    }
}
