using Microsoft.EntityFrameworkCore;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class PlaylistImportTests
{
    private const string Id = "66666666-b7fa-4324-b250-a3c6c78b65c4";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_PlaylistTwiceAndThenChanged_KeepsTheEntriesThatStay()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await ImportAsync(database, ("p.json", Playlist("A", "B", "A")));
        var first = await EntriesAsync(database);
        var again = await ImportAsync(database, ("p.json", Playlist("A", "B", "A")));
        var second = await EntriesAsync(database);
        await ImportAsync(database, ("p.json", Playlist("B", "A", "C")));
        var third = await EntriesAsync(database);

        string.Concat(first.Select(entry => entry.Title)).ShouldBe("ABA");
        again.HasChanges.ShouldBeFalse();
        second.ShouldBe(first);
        string.Concat(third.Select(entry => entry.Title)).ShouldBe("BAC");
        third[0].Id.ShouldBe(first[1].Id);
        third[1].Id.ShouldBe(first[0].Id);
        await using var db = database.Open();
        (await db.Playlists.SingleAsync(Cancellation)).TrackCount.ShouldBe(3);
        (await db.Tracks.OrderBy(track => track.Title).Select(track => track.PlaylistCount).ToListAsync(Cancellation)).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task Import_PlaylistWithTheKeyOfAnAlbum_GetsAnotherOne()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var album = $$"""{"data": {"id": "{{Id}}", "name": "Album", "description": null, "cover": null, "tracks_count": 0, "tracks": []} }""";

        for (var i = 0; i < 2; i++)
        {
            await ImportAsync(database, ("a.json", album), ("p.json", Playlist("A")));
        }

        await using var db = database.Open();
        (await db.Albums.SingleAsync(Cancellation)).Id.ShouldBe(Guid.Parse(Id));
        (await db.Playlists.SingleAsync(Cancellation)).Id.ShouldBe(ImportKeys.Playlist(Guid.Parse(Id)));
    }

    [Fact]
    public async Task Import_AlbumWithTheKeyOfAStoredPlaylist_GetsAnotherOne()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var album = $$"""{"data": {"id": "{{Id}}", "name": "Album", "description": null, "cover": null, "tracks_count": 0, "tracks": []} }""";
        await ImportAsync(database, ("p.json", Playlist("A")));

        await ImportAsync(database, ("a.json", album));

        (await ImportAsync(database, ("a.json", album), ("p.json", Playlist("A")))).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        (await db.Playlists.SingleAsync(Cancellation)).Id.ShouldBe(Guid.Parse(Id));
        (await db.Albums.SingleAsync(Cancellation)).Id.ShouldBe(ImportKeys.Album(Guid.Parse(Id)));
    }

    [Fact]
    public async Task Import_PlaylistThatNobodyCanEdit_IsNotStored()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(
            database,
            ("p.json", Playlist("A").Replace("\"is_editable\": true", "\"is_editable\": false", StringComparison.Ordinal))
        );

        report.IsComplete.ShouldBeTrue();
        await using var db = database.Open();
        (await db.Playlists.AnyAsync(playlist => playlist.Id == Guid.Parse(Id), Cancellation)).ShouldBeFalse();
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(1);
    }

    private static string Playlist(params string[] titles)
    {
        var tracks = titles.Select(title =>
            $$"""{"id": "11111111-a791-4783-9845-00000000000{{title}}", "title": "{{title}}", "media_asset": null, "genres": [], "is_liked": 0}"""
        );
        return $$"""
            {"data": {"id": "{{Id}}", "name": "Mix", "description": null, "cover": null, "tracks_count": {{titles.Length}},
              "tracks": [{{string.Join(", ", tracks)}}], "is_editable": true} }
            """;
    }

    private static async Task<IReadOnlyList<(Guid Id, string Title)>> EntriesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var entries = await db.PlaylistTracks.OrderBy(entry => entry.Position).Select(entry => new { entry.Id, entry.Track.Title }).ToListAsync(Cancellation);
        return entries.ConvertAll(entry => (entry.Id, entry.Title));
    }
}
