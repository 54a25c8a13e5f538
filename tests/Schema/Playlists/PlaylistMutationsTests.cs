using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.TrackLists;

namespace Qplet.GraphQL.Schema.Playlists;

public sealed class PlaylistMutationsTests : TrackListTests
{
    private const string Delete = $"mutation ($id: ID!) {{ deletePlaylist(input: {{ playlistId: $id }}) {{ deletedId {ErrorFields} }} }}";

    [Fact]
    public async Task CreatePlaylist_WithEverything_KeepsTheOrderOfTheTracksAndIsCounted()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (one, two) = (await AddTrackAsync(bob, "1"), await AddTrackAsync(ada, "2"));
        var cover = IdOf(await AddFileAsync(ada, MediaKind.Image));

        var answer = (
            await Gateway.AskAsync(
                CreatePlaylist,
                ada,
                new
                {
                    input = new
                    {
                        name = "  My favourite ",
                        description = "Short or long\ndescription",
                        coverId = cover,
                        trackIds = new[] { IdOf(two), IdOf(one), IdOf(two) },
                    },
                }
            )
        ).WithoutErrors();
        var counts = (
            await Gateway.AskAsync(
                "query ($ada: ID!, $two: ID!) { user(by: { id: $ada }) { playlistCount playlists(search: \"FAVOUR\") { nodes { name } } } "
                    + "track(id: $two) { playlistCount playlists { totalCount nodes { name } } } }",
                null,
                new { ada = IdOf(ada), two = IdOf(two) }
            )
        ).WithoutErrors();

        answer.Text("createPlaylist.errors").ShouldBeNull();
        answer.Text("createPlaylist.playlist.name").ShouldBe("My favourite");
        answer.Text("createPlaylist.playlist.description").ShouldBe("Short or long\ndescription");
        answer.Text("createPlaylist.playlist.cover.id").ShouldBe(cover);
        answer.At("createPlaylist.playlist.isPrivate").GetBoolean().ShouldBeFalse();
        answer.At("createPlaylist.playlist.trackCount").GetInt32().ShouldBe(3);
        TitlesOf(answer, "createPlaylist.playlist").ShouldBe("212");
        Texts(answer, "createPlaylist.playlist.tracks.edges", "position").ShouldBe(["1", "2", "3"]);
        counts.At("user").ToString().ShouldBe("""{"playlistCount":1,"playlists":{"nodes":[{"name":"My favourite"}]}}""");
        counts.At("track").ToString().ShouldBe("""{"playlistCount":1,"playlists":{"totalCount":1,"nodes":[{"name":"My favourite"}]}}""");
        await ShouldBeConsistentAsync();
    }

    [Theory]
    [InlineData("name", " ", "input.name", "TEXT_BLANK")]
    [InlineData("name", 256, "input.name", "TEXT_TOO_LONG")]
    [InlineData("description", " ", "input.description", "TEXT_BLANK")]
    [InlineData("description", 5001, "input.description", "TEXT_TOO_LONG")]
    public async Task CreatePlaylist_BadText_NamesTheField(string member, object value, string field, string code)
    {
        var text = value is int length ? TextOf(length) : (string)value;
        var answer = (
            await Gateway.AskAsync(
                CreatePlaylist,
                await Gateway.AddUserAsync("ada"),
                new { input = new { name = member == "name" ? text : "Mix", description = member == "description" ? text : null } }
            )
        ).WithoutErrors();

        Fields(answer, "createPlaylist").ShouldBe([field]);
        answer.Text("createPlaylist.errors.0.code").ShouldBe(code);
        await ShouldHaveNoPlaylistAsync();
    }

    [Fact]
    public async Task CreatePlaylist_FilesAndTracksThatDoNotFit_AreRefusedAndNothingIsStored()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (known, hidden) = (IdOf(await AddTrackAsync(ada, "A")), IdOf(await AddTrackAsync(bob, "B")));
        await BlockAsync(bob, ada);

        Fields(await AskAsync(new { name = "Mix", coverId = IdOf(await AddFileAsync(bob, MediaKind.Image)) }), "createPlaylist").ShouldBe(["input.coverId"]);
        Fields(await AskAsync(new { name = "Mix", coverId = IdOf(await AddFileAsync(ada, MediaKind.Audio)) }), "createPlaylist").ShouldBe(["input.coverId"]);
        foreach (var missing in (string[])[hidden, IdOf("Track", Guid.CreateVersion7(Gateway.Time.GetUtcNow()))])
        {
            var answer = await AskAsync(new { name = "Mix", trackIds = new[] { known, missing } });
            answer.DomainErrors("createPlaylist").ShouldBe(["NotFoundError"]);
            answer.Text("createPlaylist.errors.0.resourceId").ShouldBe(missing);
            answer.Joined("createPlaylist.errors.0.path").ShouldBe("input.trackIds.1");
        }
        Fields(await AskAsync(new { name = "Mix", trackIds = Enumerable.Repeat(known, 5001) }), "createPlaylist").ShouldBe(["input.trackIds"]);
        (await Gateway.AskAsync(CreatePlaylist, ada, new { input = new { name = "Mix", trackIds = new[] { IdOf(ada) } } })).ErrorCodes.ShouldBe([
            "ID_WRONG_TYPE",
        ]);
        (await Gateway.AskAsync(CreatePlaylist, null, new { input = new { name = "Mix" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await ShouldHaveNoPlaylistAsync();
        await ShouldBeConsistentAsync();

        async Task<Answer> AskAsync(object input) => (await Gateway.AskAsync(CreatePlaylist, ada, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task UpdatePlaylist_FieldByField_ChangesOnlyThePresentOnes()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "A", track => track.PlaylistCount = 1);
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false, track);
        var (playlistId, cover) = (IdOf(playlist), IdOf(await AddFileAsync(ada, MediaKind.Image)));

        var named = await AskAsync(
            new
            {
                playlistId,
                name = "New",
                description = "About",
            }
        );
        var covered = await AskAsync(new { playlistId, coverId = cover });
        var hidden = await AskAsync(new { playlistId, isPrivate = true });
        await ShouldBeConsistentAsync();
        var cleared = await AskAsync(
            new
            {
                playlistId,
                description = (string?)null,
                coverId = (string?)null,
                isPrivate = false,
            }
        );

        named.Text("updatePlaylist.playlist.name").ShouldBe("New");
        named.Text("updatePlaylist.playlist.updatedAt").ShouldNotBeNull();
        covered.Text("updatePlaylist.playlist.description").ShouldBe("About");
        covered.Text("updatePlaylist.playlist.cover.id").ShouldBe(cover);
        hidden.Text("updatePlaylist.playlist.isPrivate").ShouldBe("True");
        cleared.Text("updatePlaylist.playlist.name").ShouldBe("New");
        cleared.Text("updatePlaylist.playlist.description").ShouldBeNull();
        cleared.Text("updatePlaylist.playlist.cover").ShouldBeNull();
        TitlesOf(cleared, "updatePlaylist.playlist").ShouldBe("A");
        cleared.Text("updatePlaylist.playlist.version").ShouldBe("0");
        await ShouldBeConsistentAsync();

        async Task<Answer> AskAsync(object input)
        {
            var answer = (await Gateway.AskAsync(UpdatePlaylist, ada, new { input })).WithoutErrors();
            answer.Text("updatePlaylist.errors").ShouldBeNull();
            return answer;
        }
    }

    [Fact]
    public async Task UpdatePlaylist_NullWhereNullIsNothing_NamesTheFields()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var playlist = await AddPlaylistAsync(ada, "Mix");

        var answer = (
            await Gateway.AskAsync(
                UpdatePlaylist,
                ada,
                new
                {
                    input = new
                    {
                        playlistId = IdOf(playlist),
                        name = (string?)null,
                        isPrivate = (bool?)null,
                        trackIds = (string[]?)null,
                    },
                }
            )
        ).WithoutErrors();
        var unversioned = (
            await Gateway.AskAsync(UpdatePlaylist, ada, new { input = new { playlistId = IdOf(playlist), trackIds = Array.Empty<string>() } })
        ).WithoutErrors();

        Fields(answer, "updatePlaylist").ShouldBe(["input.name", "input.isPrivate", "input.trackIds", "input.version"]);
        Fields(unversioned, "updatePlaylist").ShouldBe(["input.version"]);
    }

    [Theory]
    [InlineData("anonymous", false, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("other", false, "NotOwnerError")]
    [InlineData("other", true, "NotFoundError")]
    [InlineData("blocked", false, "NotOwnerError")]
    [InlineData("admin", false, "NotOwnerError")]
    [InlineData("admin", true, "NotOwnerError")]
    public async Task Changes_ByOthers_AreRefused(string role, bool isPrivate, string error)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "AB");
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate, tracks);
        var entries = await EntriesAsync(ada, playlist);
        var caller = role switch
        {
            "anonymous" => null,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("bob"),
        };
        if (role == "blocked")
        {
            await BlockAsync(ada, caller!);
        }
        var playlistId = IdOf(playlist);

        foreach (
            var (mutation, document, input) in new (string, string, object)[]
            {
                ("updatePlaylist", UpdatePlaylist, new { playlistId, name = "Mine" }),
                ("addTrackToPlaylist", AddToPlaylist, new { playlistId, trackId = IdOf(tracks[0]) }),
                (
                    "moveTrackInPlaylist",
                    MoveInPlaylist,
                    new
                    {
                        playlistId,
                        entryId = entries[0],
                        place = new { position = 2 },
                    }
                ),
                ("removeTrackFromPlaylist", RemoveFromPlaylist, new { playlistId, entryId = entries[0] }),
            }
        )
        {
            var answer = await Gateway.AskAsync(document, caller, new { input });
            (caller is null ? answer.ErrorCodes : answer.WithoutErrors().DomainErrors(mutation)).ShouldBe([error], mutation);
        }

        var deleted = await Gateway.AskAsync(Delete, caller, new { id = playlistId });
        if (role != "admin")
        {
            (caller is null ? deleted.ErrorCodes : deleted.WithoutErrors().DomainErrors("deletePlaylist")).ShouldBe([error]);
            (await ReadAsync(ada, playlist)).ShouldBe("AB");
        }
        else
        {
            deleted.WithoutErrors().Text("deletePlaylist.deletedId").ShouldBe(playlistId);
            await ShouldHaveNoPlaylistAsync();
        }
    }

    [Fact]
    public async Task DeletePlaylist_OwnOne_TakesItsCommentsAndLikesAlongAndLeavesItsTracks()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "A", track => track.PlaylistCount = 1);
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false, track, track);
        await AddCommentAsync(fan, await AddCommentAsync(fan, playlist, "Nice"), "Indeed");
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: LIKE }) { errors { __typename } } }",
                fan,
                new { id = IdOf(playlist) }
            )
        )
            .WithoutErrors()
            .Text("addReaction.errors")
            .ShouldBeNull();

        var answer = (await Gateway.AskAsync(Delete, ada, new { id = IdOf(playlist) })).WithoutErrors();
        var again = (await Gateway.AskAsync(Delete, ada, new { id = IdOf(playlist) })).WithoutErrors();

        answer.Text("deletePlaylist.deletedId").ShouldBe(IdOf(playlist));
        again.DomainErrors("deletePlaylist").ShouldBe(["NotFoundError"]);
        await ShouldHaveNoPlaylistAsync();
        await using var db = Gateway.Open();
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.Where(row => row.SubjectKind == Playlist.KindName).AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Tracks.SingleAsync(Cancellation)).PlaylistCount.ShouldBe(0);
    }

    [Fact]
    public async Task AddTrackToPlaylist_AtEachPlace_AnswersTheListAndTheNewEntry()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = await AddTracksAsync(ada, "ABCDE");
        var playlist = await AddPlaylistAsync(ada, "Mix", isPrivate: false, tracks[0]);
        var first = (await EntriesAsync(ada, playlist))[0];

        TitlesOf(await AddAsync(tracks[1], null), "addTrackToPlaylist.playlist").ShouldBe("AB");
        TitlesOf(await AddAsync(tracks[2], new { position = 1 }), "addTrackToPlaylist.playlist").ShouldBe("CAB");
        TitlesOf(await AddAsync(tracks[3], new { afterEntryId = first }), "addTrackToPlaylist.playlist").ShouldBe("CADB");
        var last = await AddAsync(tracks[4], new { beforeEntryId = first });
        var outside = await AddAsync(tracks[4], new { position = 7 });
        var unknown = await AddAsync(tracks[4], new { beforeEntryId = IdOf("PlaylistEntry", Guid.CreateVersion7(Gateway.Time.GetUtcNow())) });

        TitlesOf(last, "addTrackToPlaylist.playlist").ShouldBe("CEADB");
        last.Text("addTrackToPlaylist.track.title").ShouldBe("E");
        last.Text("addTrackToPlaylist.track.playlistCount").ShouldBe("1");
        last.Text("addTrackToPlaylist.playlist.trackCount").ShouldBe("5");
        last.Text("addTrackToPlaylist.entryId").ShouldBe((await EntriesAsync(ada, playlist))[1]);
        Fields(outside, "addTrackToPlaylist").ShouldBe(["input.place.position"]);
        unknown.DomainErrors("addTrackToPlaylist").ShouldBe(["NotFoundError"]);
        unknown.Joined("addTrackToPlaylist.errors.0.path").ShouldBe("input.place.beforeEntryId");
        await using var db = Gateway.Open();
        (await db.Playlists.SingleAsync(Cancellation)).TrackCount.ShouldBe(5);

        async Task<Answer> AddAsync(Data.Tracks.Track track, object? place) =>
            (
                await Gateway.AskAsync(
                    AddToPlaylist,
                    ada,
                    new
                    {
                        input = new
                        {
                            playlistId = IdOf(playlist),
                            trackId = IdOf(track),
                            place,
                        },
                    }
                )
            ).WithoutErrors();
    }

    [Fact]
    public async Task RemoveTrackFromPlaylist_EntryOfAnotherPlaylist_IsNotFound()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "A", track => track.PlaylistCount = 2);
        var (one, other) = (await AddPlaylistAsync(ada, "One", isPrivate: false, track), await AddPlaylistAsync(ada, "Other", isPrivate: false, track));
        var entry = (await EntriesAsync(ada, other))[0];

        var answer = (await Gateway.AskAsync(RemoveFromPlaylist, ada, new { input = new { playlistId = IdOf(one), entryId = entry } })).WithoutErrors();
        var moved = (await MoveAsync(ada, one, entry, new { position = 1 })).WithoutErrors();

        answer.DomainErrors("removeTrackFromPlaylist").ShouldBe(["NotFoundError"]);
        answer.Text("removeTrackFromPlaylist.errors.0.resourceId").ShouldBe(entry);
        moved.DomainErrors("moveTrackInPlaylist").ShouldBe(["NotFoundError"]);
        await ShouldBeConsistentAsync();
    }

    private async Task ShouldHaveNoPlaylistAsync()
    {
        await using var db = Gateway.Open();
        (await db.Playlists.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.PlaylistTracks.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
