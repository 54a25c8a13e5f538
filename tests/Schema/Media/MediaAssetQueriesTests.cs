using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

public sealed class MediaAssetQueriesTests : MediaTests
{
    private const string List =
        "query ($where: MediaAssetFilterInput, $order: [MediaAssetSortInput!], $search: String) { mediaAssets(where: $where, order: "
        + "$order, search: $search) { totalCount nodes { fileName } } }";

    [Fact]
    public async Task MediaAsset_OfEachViewer_IsThereOrNot()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var open = IdOf("MediaAsset", (await UploadAsync(ada, Picture())).Id);
        var closed = IdOf("MediaAsset", (await UploadAsync(ada, Picture(), isPublic: false)).Id);

        (await SeenAsync(null)).ShouldBe((true, false));
        (await SeenAsync(bob)).ShouldBe((true, false));
        (await SeenAsync(ada)).ShouldBe((true, true));
        (await SeenAsync(admin)).ShouldBe((true, true));

        async Task<(bool, bool)> SeenAsync(User? viewer)
        {
            var answer = (
                await Gateway.AskAsync(
                    "query ($open: ID!, $closed: ID!) { a: mediaAsset(id: $open) { id } b: mediaAsset(id: $closed) { id } }",
                    viewer,
                    new { open, closed }
                )
            ).WithoutErrors();
            return (answer.At("a").ValueKind != System.Text.Json.JsonValueKind.Null, answer.At("b").ValueKind != System.Text.Json.JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task MediaAssets_AreThePublicOnesAndOnesOwn()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        await UploadAsync(ada, "1"u8.ToArray(), "open.txt");
        await UploadAsync(ada, "2"u8.ToArray(), "closed.txt", isPublic: false);
        await UploadAsync(bob, "3"u8.ToArray(), "bob.txt", isPublic: false);

        (await NamesAsync(null)).ShouldBe(["open.txt"]);
        (await NamesAsync(ada)).ShouldBe(["closed.txt", "open.txt"]);
        (await NamesAsync(bob)).ShouldBe(["bob.txt", "open.txt"]);
        (await NamesAsync(admin)).ShouldBe(["bob.txt", "closed.txt", "open.txt"]);
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = bob.Id,
                BlockedId = ada.Id,
                CreatedAt = NextMoment(),
            }
        );
        (await NamesAsync(bob)).ShouldBe(["bob.txt"]);
    }

    [Fact]
    public async Task MediaAssets_AreFilteredOrderedAndSearched()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await UploadAsync(ada, Picture(), "Álbum.png");
        await UploadAsync(ada, "a longer text"u8.ToArray(), "zebra.txt");
        await UploadAsync(bob, Recording(), "song.mp3");
        await UploadAsync(ada, "1"u8.ToArray(), "secret.txt", isPublic: false);

        (await NamesAsync(ada, new { mediaKind = new { eq = "AUDIO" } })).ShouldBe(["song.mp3"]);
        (await NamesAsync(ada, new { isPublic = new { eq = false } })).ShouldBe(["secret.txt"]);
        (await NamesAsync(ada, new { owner = new { username = new { eq = "bob" } } })).ShouldBe(["song.mp3"]);
        (await NamesAsync(ada, new { size = new { lt = 2 } })).ShouldBe(["secret.txt"]);
        (await NamesAsync(ada, new { fileName = new { eq = "zebra.txt" } })).ShouldBe(["zebra.txt"]);
        (await NamesAsync(ada, order: new { fileName = "ASC" })).ShouldBe(["Álbum.png", "secret.txt", "song.mp3", "zebra.txt"]);
        (await NamesAsync(ada, order: new { size = "ASC" }))[0].ShouldBe("secret.txt");
        (await NamesAsync(ada, search: "LBUM")).ShouldBe(["Álbum.png"]);
    }

    [Fact]
    public async Task MediaAssets_OfAUser_AreShownToTheUserAndAdmins()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        await UploadAsync(ada, "1"u8.ToArray(), "one.txt", isPublic: false);
        await UploadAsync(ada, "2"u8.ToArray(), "two.txt");
        await UploadAsync(bob, "3"u8.ToArray(), "three.txt");

        var own = (await Gateway.AskAsync("{ me { mediaAssets { totalCount nodes { fileName } } } }", ada)).WithoutErrors();
        var byAdmin = await AskAboutAdaAsync(admin);
        var byBob = await AskAboutAdaAsync(bob);
        var byNobody = await AskAboutAdaAsync(null);

        Texts(own, "me.mediaAssets.nodes", "fileName").ShouldBe(["two.txt", "one.txt"]);
        Texts(byAdmin.WithoutErrors(), "user.mediaAssets.nodes", "fileName").ShouldBe(["two.txt", "one.txt"]);
        byBob.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        byNobody.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        Task<Answer> AskAboutAdaAsync(User? viewer) => Gateway.AskAsync("{ user(by: { username: \"ada\" }) { mediaAssets { nodes { fileName } } } }", viewer);
    }

    [Fact]
    public async Task PrivateFile_ThatIsShown_IsSeenByThoseWhoSeeThePlace()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var cover = await UploadAsync(ada, Picture(), isPublic: false);
        var sound = await UploadAsync(ada, Recording(), isPublic: false);
        var track = await AddTrackAsync(ada, "Song", row => (row.MediaAssetId, row.CoverId) = (sound.Id, cover.Id));
        var hidden = await UploadAsync(ada, Picture(), isPublic: false);
        var album = await AddAlbumAsync(ada, "Closed", isPrivate: true);
        await using (var db = Gateway.Open())
        {
            await db.Albums.Where(row => row.Id == album.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.CoverId, hidden.Id), Cancellation);
        }

        var seen = (
            await Gateway.AskAsync(
                "query ($track: ID!, $hidden: ID!) { track(id: $track) { audio { url duration } cover { imageUrl } } mediaAsset(id: $hidden) { id } }",
                bob,
                new { track = IdOf(track), hidden = IdOf("MediaAsset", hidden.Id) }
            )
        ).WithoutErrors();

        seen.Text("track.audio.url")!.ShouldContain("signature=");
        seen.Text("track.cover.imageUrl")!.ShouldContain("?size=card&expires=");
        seen.At("mediaAsset").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private async Task<IReadOnlyList<string?>> NamesAsync(User? viewer, object? where = null, object? order = null, string? search = null) =>
        [
            .. Texts(
                (
                    await Gateway.AskAsync(
                        List,
                        viewer,
                        new
                        {
                            where,
                            order = order is null ? null : new[] { order },
                            search,
                        }
                    )
                ).WithoutErrors(),
                "mediaAssets.nodes",
                "fileName"
            ),
        ];
}
