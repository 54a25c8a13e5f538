using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Albums;

public sealed class AlbumMutationsTests : AlbumTests
{
    [Fact]
    public async Task CreateAlbum_WithTracks_KeepsTheirOrder()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada", UserRole.Author), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, ada);
        var (tracks, cover) = (await AddTracksAsync(ada, "ABC"), IdOf(await AddFileAsync(ada, MediaKind.Image)));

        var answer = (
            await Gateway.AskAsync(
                Create,
                ada,
                new
                {
                    input = new
                    {
                        name = " First ",
                        description = "About it",
                        coverId = cover,
                        trackIds = new[] { IdOf(tracks[2]), IdOf(tracks[0]), IdOf(tracks[1]) },
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("createAlbum.errors").ShouldBeNull();
        answer.Text("createAlbum.album.name").ShouldBe("First");
        answer.Text("createAlbum.album.description").ShouldBe("About it");
        answer.Text("createAlbum.album.cover.id").ShouldBe(cover);
        answer.Text("createAlbum.album.trackCount").ShouldBe("3");
        TitlesOf(answer, "createAlbum.album").ShouldBe("CAB");
        await using var db = Gateway.Open();
        (await db.Users.SingleAsync(user => user.Id == ada.Id, Cancellation)).AlbumCount.ShouldBe(1);
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.Kind, notification.SubjectKind).ShouldBe((fan.Id, NotificationKind.Published, Album.KindName));
        await ShouldBeConsistentAsync();
    }

    [Theory]
    [InlineData("name", " ", "input.name")]
    [InlineData("name", 256, "input.name")]
    [InlineData("description", " ", "input.description")]
    [InlineData("description", 5001, "input.description")]
    public async Task CreateAlbum_BadText_NamesTheField(string member, object value, string field)
    {
        var text = value is int length ? TextOf(length) : (string)value;
        var input = new { name = member == "name" ? text : "First", description = member == "description" ? text : null };

        var answer = (await Gateway.AskAsync(Create, await Gateway.AddUserAsync("ada"), new { input })).WithoutErrors();

        Fields(answer, "createAlbum").ShouldBe([field]);
        await ShouldHaveNoAlbumAsync();
    }

    [Fact]
    public async Task CreateAlbum_FilesAndTracksThatDoNotFit_AreRefusedAndNothingIsStored()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (own, foreign) = (IdOf(await AddTrackAsync(ada, "A")), IdOf(await AddTrackAsync(bob, "B")));
        var missing = IdOf("Track", Guid.CreateVersion7(Gateway.Time.GetUtcNow()));

        Fields(await AskAsync(new { name = "First", coverId = IdOf(await AddFileAsync(bob, MediaKind.Image)) }), "createAlbum").ShouldBe(["input.coverId"]);
        Fields(await AskAsync(new { name = "First", trackIds = new[] { own, own } }), "createAlbum").ShouldBe(["input.trackIds"]);
        (await AskAsync(new { name = "First", trackIds = new[] { own, foreign } })).DomainErrors("createAlbum").ShouldBe(["NotOwnerError"]);
        var unknown = await AskAsync(new { name = "First", trackIds = new[] { own, missing } });

        unknown.DomainErrors("createAlbum").ShouldBe(["NotFoundError"]);
        unknown.Text("createAlbum.errors.0.resourceId").ShouldBe(missing);
        (await Gateway.AskAsync(Create, null, new { input = new { name = "First" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await ShouldHaveNoAlbumAsync();

        async Task<Answer> AskAsync(object input) => (await Gateway.AskAsync(Create, ada, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task UpdateAlbum_FieldByField_ChangesOnlyThePresentOnes()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABC");
        var album = await AddAlbumAsync(ada, "First", isPrivate: false, tracks[..2]);
        var (albumId, cover) = (IdOf(album), IdOf(await AddFileAsync(ada, MediaKind.Image)));

        var named = await AskAsync(
            new
            {
                albumId,
                name = "New",
                description = "About",
            }
        );
        var covered = await AskAsync(
            new
            {
                albumId,
                coverId = cover,
                isPrivate = true,
            }
        );
        var replaced = await AskAsync(
            new
            {
                albumId,
                version = 0,
                trackIds = new[] { IdOf(tracks[2]), IdOf(tracks[0]) },
            }
        );
        var cleared = await AskAsync(
            new
            {
                albumId,
                description = (string?)null,
                coverId = (string?)null,
            }
        );

        named.Text("updateAlbum.album.name").ShouldBe("New");
        TitlesOf(named, "updateAlbum.album").ShouldBe("AB");
        covered.Text("updateAlbum.album.description").ShouldBe("About");
        covered.Text("updateAlbum.album.cover.id").ShouldBe(cover);
        covered.Text("updateAlbum.album.isPrivate").ShouldBe("True");
        TitlesOf(replaced, "updateAlbum.album").ShouldBe("CA");
        replaced.Text("updateAlbum.album.version").ShouldBe("1");
        cleared.Text("updateAlbum.album.description").ShouldBeNull();
        cleared.Text("updateAlbum.album.cover").ShouldBeNull();
        cleared.Text("updateAlbum.album.name").ShouldBe("New");
        await ShouldBeConsistentAsync();

        async Task<Answer> AskAsync(object input)
        {
            var answer = (await Gateway.AskAsync(Update, ada, new { input })).WithoutErrors();
            answer.Text("updateAlbum.errors").ShouldBeNull();
            return answer;
        }
    }

    [Fact]
    public async Task UpdateAlbum_NullWhereNullIsNothing_NamesTheFields()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var input = new
        {
            albumId = IdOf(await AddAlbumAsync(ada, "First")),
            name = (string?)null,
            isPrivate = (bool?)null,
            trackIds = (string[]?)null,
        };

        var answer = (await Gateway.AskAsync(Update, ada, new { input })).WithoutErrors();

        Fields(answer, "updateAlbum").ShouldBe(["input.name", "input.isPrivate", "input.trackIds", "input.version"]);
    }

    [Fact]
    public async Task UpdateAlbum_ThatBecomesPublic_TellsFollowersOnce()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, ada);
        var created = await Gateway.AskAsync(Create, ada, new { input = new { name = "First", isPrivate = true } });
        var albumId = created.WithoutErrors().Text("createAlbum.album.id");
        await using var db = Gateway.Open();
        (await db.Notifications.CountAsync(Cancellation)).ShouldBe(0);

        foreach (var isPrivate in (bool[])[false, true, false])
        {
            (await Gateway.AskAsync(Update, ada, new { input = new { albumId, isPrivate } })).WithoutErrors().Text("updateAlbum.errors").ShouldBeNull();
        }

        (await db.Notifications.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task L4_UpdateAlbum_WithAStaleList_IsAConflictWithTheCurrentVersion()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABX");
        var albumId = IdOf(await AddAlbumAsync(ada, "First", isPrivate: false, tracks[..2]));
        (await AskAsync(Add, new { albumId, trackId = IdOf(tracks[2]) })).Text("addTrackToAlbum.errors").ShouldBeNull();
        var old = new
        {
            albumId,
            version = 0,
            trackIds = new[] { IdOf(tracks[1]), IdOf(tracks[0]) },
        };

        var answer = await AskAsync(Update, old);

        answer.DomainErrors("updateAlbum").ShouldBe(["ConflictError"]);
        answer.Text("updateAlbum.errors.0.currentVersion").ShouldBe("1");
        await using var db = Gateway.Open();
        (await db.AlbumTracks.CountAsync(Cancellation)).ShouldBe(3);

        async Task<Answer> AskAsync(string document, object input) => (await Gateway.AskAsync(document, ada, new { input })).WithoutErrors();
    }

    [Theory]
    [InlineData("anonymous", false, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("other", false, "NotOwnerError")]
    [InlineData("other", true, "NotFoundError")]
    [InlineData("admin", true, "NotOwnerError")]
    public async Task Changes_ByOthers_AreRefused(string role, bool isPrivate, string error)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "AB");
        var albumId = IdOf(await AddAlbumAsync(ada, "First", isPrivate, tracks[0]));
        var trackId = IdOf(tracks[0]);
        var caller = role switch
        {
            "anonymous" => null,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("bob"),
        };

        foreach (
            var (mutation, document, input) in new (string, string, object)[]
            {
                ("updateAlbum", Update, new { albumId, name = "Mine" }),
                ("addTrackToAlbum", Add, new { albumId, trackId = IdOf(tracks[1]) }),
                (
                    "moveTrackInAlbum",
                    Move,
                    new
                    {
                        albumId,
                        trackId,
                        place = new { position = 1 },
                    }
                ),
                ("removeTrackFromAlbum", Remove, new { albumId, trackId }),
            }
        )
        {
            var answer = await Gateway.AskAsync(document, caller, new { input });
            (caller is null ? answer.ErrorCodes : answer.WithoutErrors().DomainErrors(mutation)).ShouldBe([error], mutation);
        }

        var deleted = await Gateway.AskAsync(Delete, caller, new { id = albumId });
        if (role == "admin")
        {
            deleted.WithoutErrors().Text("deleteAlbum.deletedId").ShouldBe(albumId);
        }
        else
        {
            (caller is null ? deleted.ErrorCodes : deleted.WithoutErrors().DomainErrors("deleteAlbum")).ShouldBe([error]);
        }
    }

    [Fact]
    public async Task DeleteAlbum_OwnOne_LeavesItsTracksAndTakesItsCommentsAlong()
    {
        var ada = await Gateway.AddUserAsync("ada", change: user => user.AlbumCount = 1);
        var tracks = await AddTracksAsync(ada, "AB");
        var album = await AddAlbumAsync(ada, "First", isPrivate: false, tracks);
        await AddReferenceAsync();
        var release = await AddReleaseAsync(ada, "Soon", release => release.AlbumId = album.Id);
        await AddCommentAsync(ada, album, "Mine");

        var answer = (await Gateway.AskAsync(Delete, ada, new { id = IdOf(album) })).WithoutErrors();
        var again = (await Gateway.AskAsync(Delete, ada, new { id = IdOf(album) })).WithoutErrors();

        answer.Text("deleteAlbum.deletedId").ShouldBe(IdOf(album));
        again.DomainErrors("deleteAlbum").ShouldBe(["NotFoundError"]);
        await ShouldHaveNoAlbumAsync();
        await using var db = Gateway.Open();
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(2);
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Releases.SingleAsync(row => row.Id == release.Id, Cancellation)).AlbumId.ShouldBeNull();
        (await db.Users.SingleAsync(Cancellation)).AlbumCount.ShouldBe(0);
    }

    private async Task ShouldHaveNoAlbumAsync()
    {
        await using var db = Gateway.Open();
        (await db.Albums.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.AlbumTracks.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
