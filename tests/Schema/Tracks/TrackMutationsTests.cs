using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Tracks;

public sealed class TrackMutationsTests : CatalogueTests
{
    private const string TrackErrors = "errors { __typename ... on Error { message } ... on ValidationError { path } ... on NotFoundError { resourceId } }";

    private const string Create =
        $"mutation ($input: CreateTrackInput!) {{ createTrack(input: $input) {{ track {{ id title genres {{ name }} albums "
        + $"{{ nodes {{ name trackCount }} }} lyrics {{ author }} }} {TrackErrors} }} }}";

    private const string Update =
        $"mutation ($input: UpdateTrackInput!) {{ updateTrack(input: $input) {{ track {{ title updatedAt genres {{ name "
        + $"}} albums {{ nodes {{ name }} }} cover {{ id }} audio {{ id }} lyrics {{ isOwn author }} music {{ isOwn }} }} {TrackErrors} }} }}";

    private const string Delete =
        "mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId errors { __typename ... on NotFoundError { resourceId } } } }";

    [Fact]
    public async Task CreateTrack_WithEverything_StoresCountsTellsAndRecords()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);
        var fan = await Gateway.AddUserAsync("fan");
        await FollowAsync(fan, ada);
        var (audio, cover) = (await AddFileAsync(ada, MediaKind.Audio), await AddFileAsync(ada, MediaKind.Image));
        var genre = await AddGenreAsync("Soul");
        var album = await AddAlbumAsync(ada, "First", isPrivate: false, await AddTrackAsync(ada, "Old"));

        var answer = (
            await Gateway.AskAsync(
                Create,
                ada,
                new
                {
                    input = new
                    {
                        title = "  Deep ",
                        audioId = IdOf("MediaAsset", audio.Id),
                        coverId = IdOf("MediaAsset", cover.Id),
                        albumId = IdOf("Album", album.Id),
                        genreIds = new[] { IdOf("Genre", genre.Id), IdOf("Genre", genre.Id) },
                        lyrics = new
                        {
                            isOwn = false,
                            author = "Bob",
                            content = "La\nla",
                        },
                        music = new { isOwn = true },
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("createTrack.errors").ShouldBeNull();
        answer.Text("createTrack.track.title").ShouldBe("Deep");
        answer.Text("createTrack.track.albums.nodes.0.trackCount").ShouldBe("2");
        Texts(answer, "createTrack.track.genres", "name").ShouldBe(["Soul"]);
        await using var db = Gateway.Open();
        var track = await db.Tracks.SingleAsync(t => t.Title == "Deep", Cancellation);
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).TrackCount.ShouldBe(1);
        (await db.Genres.SingleAsync(Cancellation)).TrackCount.ShouldBe(1);
        (await db.AlbumTracks.SingleAsync(l => l.TrackId == track.Id, Cancellation)).Position.ShouldBeGreaterThan(0);
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind, notification.Subject()).ShouldBe(
            (fan.Id, ada.Id, NotificationKind.Published, KeyOf(track))
        );
        (await db.Outbox.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Cancellation)).ShouldBe(
            [OutboxKind.TrackPublished, OutboxKind.NotificationCreated],
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("title", " ", "input.title")]
    [InlineData("title", 256, "input.title")]
    [InlineData("lyricsAuthor", " ", "input.lyrics.author")]
    [InlineData("lyricsAuthor", 256, "input.lyrics.author")]
    [InlineData("lyricsContent", 20001, "input.lyrics.content")]
    [InlineData("musicAuthor", 256, "input.music.author")]
    [InlineData("musicAuthor", null, "input.music.author")]
    public async Task CreateTrack_BadText_NamesTheField(string member, object? value, string field)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var audio = await AddFileAsync(ada, MediaKind.Audio);
        var text = value is int length ? TextOf(length) : (string?)value;

        var answer = (
            await Gateway.AskAsync(
                Create,
                ada,
                new
                {
                    input = new
                    {
                        title = member == "title" ? text : "Deep",
                        audioId = IdOf("MediaAsset", audio.Id),
                        lyrics = new
                        {
                            isOwn = false,
                            author = member == "lyricsAuthor" ? text : "Bob",
                            content = member == "lyricsContent" ? text : "La",
                        },
                        music = new { isOwn = false, author = member == "musicAuthor" ? text : "Bob" },
                    },
                }
            )
        ).WithoutErrors();

        Fields(answer, "createTrack").ShouldBe([field]);
        await ShouldBeWithoutTracksAsync();
    }

    [Fact]
    public async Task CreateTrack_FilesAlbumsAndGenresThatDoNotFit_AreRefusedAndNothingIsStored()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (audio, image) = (
            IdOf("MediaAsset", (await AddFileAsync(ada, MediaKind.Audio)).Id),
            IdOf("MediaAsset", (await AddFileAsync(ada, MediaKind.Image)).Id)
        );
        var foreign = IdOf("MediaAsset", (await AddFileAsync(bob, MediaKind.Audio)).Id);
        var secret = IdOf("Genre", (await AddGenreAsync("Secret", isPublic: false)).Id);
        var open = IdOf("Album", (await AddAlbumAsync(bob, "Open")).Id);
        var closed = IdOf("Album", (await AddAlbumAsync(bob, "Closed", isPrivate: true)).Id);

        Fields(await CreateAsync(new { title = "T", audioId = foreign }), "createTrack").ShouldBe(["input.audioId"]);
        Fields(await CreateAsync(new { title = "T", audioId = image }), "createTrack").ShouldBe(["input.audioId"]);
        Fields(
                await CreateAsync(
                    new
                    {
                        title = "T",
                        audioId = audio,
                        coverId = audio,
                    }
                ),
                "createTrack"
            )
            .ShouldBe(["input.coverId"]);
        Fields(
                await CreateAsync(
                    new
                    {
                        title = "T",
                        audioId = audio,
                        genreIds = new[] { secret },
                    }
                ),
                "createTrack"
            )
            .ShouldBe(["input.genreIds"]);
        Fields(
                await CreateAsync(
                    new
                    {
                        title = "T",
                        audioId = audio,
                        genreIds = Enumerable.Range(0, 11).Select(_ => IdOf("Genre", Guid.NewGuid())),
                    }
                ),
                "createTrack"
            )
            .ShouldBe(["input.genreIds"]);
        (
            await CreateAsync(
                new
                {
                    title = "T",
                    audioId = audio,
                    albumId = open,
                }
            )
        ).DomainErrors("createTrack").ShouldBe(["NotOwnerError"]);
        var hidden = await CreateAsync(
            new
            {
                title = "T",
                audioId = audio,
                albumId = closed,
            }
        );
        hidden.DomainErrors("createTrack").ShouldBe(["NotFoundError"]);
        hidden.Text("createTrack.errors.0.resourceId").ShouldBe(closed);
        await ShouldBeWithoutTracksAsync();

        async Task<Answer> CreateAsync(object input) => (await Gateway.AskAsync(Create, ada, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task CreateTrack_Anonymous_IsNotAuthenticated()
    {
        var answer = await Gateway.AskAsync(Create, null, new { input = new { title = "T", audioId = IdOf("MediaAsset", Guid.NewGuid()) } });

        answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task UpdateTrack_PresentFields_ChangeAndTheOthersStay()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (audio, cover) = (await AddFileAsync(ada, MediaKind.Audio), await AddFileAsync(ada, MediaKind.Image));
        var track = await AddTrackAsync(ada, "Old", t => (t.CoverId, t.LyricsIsOwn, t.LyricsAuthor, t.MusicIsOwn) = (cover.Id, false, "Bob", true));
        var soul = await AddGenreAsync("Soul", isPublic: true, track);
        var jazz = await AddGenreAsync("Jazz");
        var album = await AddAlbumAsync(ada, "First");
        var trackId = IdOf("Track", track.Id);

        var titled = await UpdateAsync(new { trackId, title = "New" });
        titled.Text("updateTrack.track.title").ShouldBe("New");
        titled.Text("updateTrack.track.updatedAt").ShouldNotBeNull();
        titled.Text("updateTrack.track.cover.id").ShouldBe(IdOf("MediaAsset", cover.Id));
        titled.Text("updateTrack.track.lyrics.author").ShouldBe("Bob");
        Texts(titled, "updateTrack.track.genres", "name").ShouldBe(["Soul"]);

        var cleared = await UpdateAsync(
            new
            {
                trackId,
                coverId = (string?)null,
                lyrics = (object?)null,
                genreIds = new[] { IdOf("Genre", jazz.Id) },
            }
        );
        cleared.Text("updateTrack.track.title").ShouldBe("New");
        cleared.Text("updateTrack.track.cover").ShouldBeNull();
        cleared.Text("updateTrack.track.lyrics").ShouldBeNull();
        cleared.Text("updateTrack.track.music.isOwn").ShouldBe("True");
        Texts(cleared, "updateTrack.track.genres", "name").ShouldBe(["Jazz"]);

        var replaced = await UpdateAsync(new { trackId, audioId = IdOf("MediaAsset", audio.Id) });
        replaced.Text("updateTrack.track.audio.id").ShouldBe(IdOf("MediaAsset", audio.Id));

        await using var db = Gateway.Open();
        (await db.Genres.Where(g => g.Id == soul.Id).Select(g => g.TrackCount).SingleAsync(Cancellation)).ShouldBe(0);
        (await db.Genres.Where(g => g.Id == jazz.Id).Select(g => g.TrackCount).SingleAsync(Cancellation)).ShouldBe(1);

        async Task<Answer> UpdateAsync(object input) => (await Gateway.AskAsync(Update, ada, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task UpdateTrack_NullWhereNullIsNothing_NamesTheFields()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Old");

        var answer = (
            await Gateway.AskAsync(
                Update,
                ada,
                new
                {
                    input = new
                    {
                        trackId = IdOf("Track", track.Id),
                        title = (string?)null,
                        audioId = (string?)null,
                    },
                }
            )
        ).WithoutErrors();

        Fields(answer, "updateTrack").ShouldBe(["input.title", "input.audioId"]);
    }

    [Fact]
    public async Task UpdateTrack_ByOthersAndAdmins_IsRefused()
    {
        var track = await AddTrackAsync(await Gateway.AddUserAsync("ada"), "Old");
        var input = new { trackId = IdOf("Track", track.Id), title = "New" };

        (await Gateway.AskAsync(Update, await Gateway.AddUserAsync("bob"), new { input }))
            .WithoutErrors()
            .DomainErrors("updateTrack")
            .ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Update, await Gateway.AddUserAsync("root", UserRole.Admin), new { input }))
            .WithoutErrors()
            .DomainErrors("updateTrack")
            .ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Update, null, new { input })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await using var db = Gateway.Open();
        (await db.Tracks.SingleAsync(Cancellation)).Title.ShouldBe("Old");
    }

    [Theory]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    [InlineData("other", false)]
    public async Task DeleteTrack_ByRole_TakesItsCountsAlongOrIsRefused(string role, bool isAllowed)
    {
        var ada = await Gateway.AddUserAsync("ada", change: u => u.TrackCount = 1);
        var caller = role == "owner" ? ada : await Gateway.AddUserAsync("caller", role == "admin" ? UserRole.Admin : UserRole.Fan);
        var track = await AddTrackAsync(ada, "Old");
        await AddGenreAsync("Soul", isPublic: true, track);
        await AddAlbumAsync(ada, "First", isPrivate: false, track);
        var comment = await AddCommentAsync(ada, track, "Hi");
        await AddCommentAsync(ada, comment, "Ho");

        var answer = (await Gateway.AskAsync(Delete, caller, new { id = IdOf("Track", track.Id) })).WithoutErrors();

        await using var db = Gateway.Open();
        var left = isAllowed ? 0 : 1;
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(left);
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).TrackCount.ShouldBe(left);
        (await db.Genres.SingleAsync(Cancellation)).TrackCount.ShouldBe(left);
        (await db.Albums.SingleAsync(Cancellation)).TrackCount.ShouldBe(left);
        (await db.Comments.AnyAsync(Cancellation)).ShouldBe(!isAllowed);
        if (isAllowed)
        {
            answer.Text("deleteTrack.deletedId").ShouldBe(IdOf("Track", track.Id));
        }
        else
        {
            answer.DomainErrors("deleteTrack").ShouldBe(["NotOwnerError"]);
        }
    }

    [Fact]
    public async Task DeleteTrack_Twice_IsNotFound()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Track", Guid.NewGuid());

        var answer = (await Gateway.AskAsync(Delete, ada, new { id })).WithoutErrors();

        answer.DomainErrors("deleteTrack").ShouldBe(["NotFoundError"]);
        answer.Text("deleteTrack.errors.0.resourceId").ShouldBe(id);
    }

    private async Task ShouldBeWithoutTracksAsync()
    {
        await using var db = Gateway.Open();
        (await db.Set<Track>().AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
