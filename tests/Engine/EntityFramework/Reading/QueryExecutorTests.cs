using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.Reading;

public sealed class QueryExecutorTests : IAsyncDisposable
{
    private static readonly EntityQuery<Arguments, Song> s_search = EntityQuery.Create(
        (MusicContext db, Arguments args) =>
            db.Songs.Where(song =>
                (args.Rating == null || song.Rating > args.Rating)
                && (!args.OnlyLive || song.IsLive)
                && (args.Mood == null || song.Mood == args.Mood)
                && args.Artists.Contains(song.ArtistId)
            )
    );

    private static readonly EntityQuery<Guid, string, Song> s_songsLike = EntityQuery.Create(
        (MusicContext db, Guid artistId, string pattern) => db.Songs.Where(song => song.ArtistId == artistId && EF.Functions.Like(song.Title, pattern))
    );

    private static readonly EntityQuery<Guid, Song> s_songsAround = EntityQuery.Create(
        (MusicContext db, Guid artistId) =>
            db.Songs.Where(song =>
                song.ArtistId == artistId
                || db.Songs.Any(other => other.ArtistId == artistId && other.CoverArtistId == song.ArtistId)
                || song.CoverArtistId == artistId
            )
    );

    private static readonly EntityQuery<int, Tag> s_tagsOfSong = EntityQuery
        .Create((MusicContext db, int songId) => db.Tags.Where(tag => tag.SongId == songId))
        .OrderByDescending(tag => tag.Weight);

    private static readonly EntityQuery<int, Artist> s_artistsOfSong = EntityQuery
        .Create((MusicContext db, int songId) => db.Songs.Where(song => song.Id == songId).Select(song => song.Artist))
        .OrderBy(artist => artist.Name);

    private readonly MusicDatabase _database = new();
    private readonly Guid[] _artists = [.. Enumerable.Range(0, 3).Select(static _ => Guid.NewGuid())];

    public QueryExecutorTests()
    {
        _database.Add(
            _artists.Select(
                (id, i) =>
                    new Artist
                    {
                        Id = id,
                        Name = "Artist " + i,
                        Secret = "s" + i,
                        JoinedAt = Moment(i),
                    }
            )
        );
        _database.Add(
            Enumerable
                .Range(1, 9)
                .Select(id => new Song
                {
                    Id = id,
                    Title = "Song " + id,
                    ArtistId = _artists[id % 3],
                    Rating = id % 4 == 0 ? null : id,
                    IsLive = id % 2 == 0,
                    Mood = (Mood)(id % 3),
                    SecondMood = id == 1 ? Mood.VerySad : null,
                    Price = 1.25m,
                    ReleasedAt = Moment(id),
                    RecordedOn = new DateOnly(2024, 1, id),
                    Tags = [new Tag { Word = "b", Weight = id }, new Tag { Word = "a", Weight = 5 }, new Tag { Word = "c", Weight = 5 }],
                })
        );
        _database.Log.Clear();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task ToDictionaryAsync_AllColumns_ReadsEveryProperty()
    {
        var song = (await _database.Queries.ToDictionaryAsync(MusicDatabase.AllSongs, [1, 77], null, null, CancellationToken.None))
            .ShouldHaveSingleItem()
            .Value;
        await using var db = _database.CreateContext();
        var stored = await db.Songs.AsNoTracking().SingleAsync(static song => song.Id == 1);
        song.ShouldBeEquivalentTo(stored);
        song.ReleasedAt.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task ToDictionaryAsync_SomeColumns_LeavesTheOthersAtTheirDefaults()
    {
        var artists = await _database.Queries.ToDictionaryAsync(
            MusicDatabase.AllArtists,
            _artists,
            new HashSet<string> { nameof(Artist.Name) },
            null,
            CancellationToken.None
        );
        artists[_artists[1]].Name.ShouldBe("Artist 1");
        artists[_artists[1]].Secret.ShouldBe("");
        _database.Log.Statements.ShouldHaveSingleItem().ShouldNotContain("Secret");
    }

    [Fact]
    public async Task ToDictionaryAsync_AnotherProperty_FindsByIt()
    {
        var artists = await _database.Queries.ToDictionaryAsync(
            MusicDatabase.AllArtists,
            ["Artist 2", "it's \"x\""],
            null,
            nameof(Artist.Name),
            CancellationToken.None
        );
        artists.ShouldHaveSingleItem().Value.Id.ShouldBe(_artists[2]);
    }

    [Fact]
    public async Task ToListAsync_ARelationAsColumn_IsRefused() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                _database.Queries.ToListAsync(
                    MusicDatabase.AllSongs,
                    new QueryContext<Song> { Columns = new HashSet<string> { nameof(Song.Artist) } },
                    null,
                    CancellationToken.None
                )
            )
        ).Message.ShouldContain("`Song.Artist` is a relation");

    [Theory]
    [InlineData(null, false, null, "1 2 3 4 5 6 7 8 9")]
    [InlineData(2, false, null, "3 5 6 7 9")]
    [InlineData(null, true, null, "2 4 6 8")]
    [InlineData(null, false, Mood.Wild, "1 4 7")]
    [InlineData(3, true, Mood.Calm, "6")]
    public async Task ToListAsync_ArgumentsOfEveryKind_SelectTheRows(int? rating, bool onlyLive, Mood? mood, string ids)
    {
        var songs = await _database.Queries.ToListAsync(s_search.With(new(rating, onlyLive, mood, _artists)), null, null, CancellationToken.None);
        string.Join(' ', songs.Select(static song => song.Id)).ShouldBe(ids);
    }

    [Fact]
    public async Task ToListAsync_OtherValuesOfTheSameShape_RunTheSameStatement()
    {
        await _database.Queries.ToListAsync(s_search.With(new(1, false, null, _artists)), null, null, CancellationToken.None);
        await _database.Queries.ToListAsync(s_search.With(new(5, false, null, [_artists[0], _artists[1]])), null, 3, CancellationToken.None);
        var songs = await _database.Queries.ToListAsync(s_search.With(new(2, false, null, [_artists[0]])), null, null, CancellationToken.None);
        songs.Select(static song => song.Id).ShouldBe([3, 6, 9]);
        _database.Log.Statements.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task ToListAsync_CapturedVariable_IsRefused()
    {
        var minimum = 3;
        var query = EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating > minimum));
        (
            await Should.ThrowAsync<InvalidOperationException>(() => _database.Queries.ToListAsync(query, null, null, CancellationToken.None))
        ).Message.ShouldContain("captures a variable");
    }

    [Fact]
    public async Task ToListsAsync_KeyOfTwoColumns_KeepsTheOrderOfEachParent()
    {
        var tags = await _database.Queries.ToListsAsync(s_tagsOfSong, [1, 9, 500], null, null, CancellationToken.None);
        tags[1].Select(static tag => tag.Word).ShouldBe(["c", "a", "b"]);
        tags[9].Select(static tag => tag.Word).ShouldBe(["b", "c", "a"]);
        tags[500].ShouldBeEmpty();
        _database.Log.Statements.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ToListsAsync_OrderByAPropertyWithASortKey_ComparesTheSortKey()
    {
        _database.Add(
            new Tag
            {
                SongId = 1,
                Word = "Z",
                SortWord = "0",
            },
            new Tag
            {
                SongId = 1,
                Word = "A",
                SortWord = "1",
            }
        );
        var query = new QueryContext<Tag> { Sort = new SortList([SortField.By((Tag tag) => tag.Word)]) };

        var tags = await _database.Queries.ToListsAsync(s_tagsOfSong, [1], query, null, CancellationToken.None);

        tags[1].Select(static tag => tag.Word).ShouldBe(["a", "b", "c", "Z", "A"]);
    }

    [Fact]
    public async Task ToPageAsync_ArgumentUsedInSeveralPlaces_IsOneParameter()
    {
        var page = await _database.Queries.ToPageAsync(
            s_songsAround.With(_artists[0]),
            new PagingArguments(20) { IncludeTotalCount = true },
            null,
            CancellationToken.None
        );
        page.Items.Select(static song => song.Id).ShouldBe([3, 6, 9]);
        page.TotalCount.ShouldBe(3);
    }

    [Fact]
    public async Task ToListsAsync_FurtherArgument_IsTheSameForAllParents()
    {
        var songs = await _database.Queries.ToListsAsync(s_songsLike.With("%5"), _artists, null, 2, CancellationToken.None);
        songs.Values.SelectMany(static list => list).ShouldHaveSingleItem().Id.ShouldBe(5);
    }

    [Fact]
    public async Task ToPagesAsync_RowsBehindARelation_ComeForEachParent()
    {
        var artists = await _database.Queries.ToPagesAsync(
            s_artistsOfSong,
            [1, 2, 4],
            new PagingArguments(5) { IncludeTotalCount = true },
            null,
            CancellationToken.None
        );
        artists
            .Select(static page => (page.Key, page.Value.Items[0].Name, page.Value.TotalCount))
            .ShouldBe([(1, "Artist 1", 1), (2, "Artist 2", 1), (4, "Artist 1", 1)]);
    }

    [Fact]
    public async Task CountsAsync_SeveralParents_CountsEach()
    {
        (await _database.Queries.CountsAsync(MusicDatabase.SongsOfArtist, [.. _artists, Guid.Empty], null, CancellationToken.None)).Values.ShouldBe([
            3,
            3,
            3,
            0,
        ]);
        (await _database.Queries.CountAsync(MusicDatabase.AllSongs, null, CancellationToken.None)).ShouldBe(9);
    }

    [Fact]
    public async Task On_ContextInATransaction_SeesWhatItHasWritten()
    {
        await using var db = _database.CreateContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Songs.Where(static song => song.Id == 1).ExecuteUpdateAsync(static set => set.SetProperty(static song => song.Title, "New"));

        var inside = await _database.Queries.On(db).ToDictionaryAsync(MusicDatabase.AllSongs, [1], null, null, CancellationToken.None);
        var outside = await _database.Queries.ToDictionaryAsync(MusicDatabase.AllSongs, [1], null, null, CancellationToken.None);

        (inside[1].Title, outside[1].Title).ShouldBe(("New", "Song 1"));
    }

    [Fact]
    public async Task ToPageAsync_ManyAtOnce_GiveEachItsOwnRows() =>
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 200),
            async (i, cancellationToken) =>
            {
                var page = await _database.Queries.ToPageAsync(
                    MusicDatabase.SongsOfArtist.With(_artists[i % 3]),
                    new PagingArguments(2),
                    null,
                    cancellationToken
                );
                page.Items.ShouldAllBe(song => song.ArtistId == _artists[i % 3]);
                page.Items.Count.ShouldBe(2);
            }
        );

    [Fact]
    public async Task ToPageAsync_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _database.Queries.ToPageAsync(MusicDatabase.AllSongs, new PagingArguments(2), null, source.Token)
        );
    }

    private static DateTime Moment(int n) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(n);

    private sealed record Arguments(int? Rating, bool OnlyLive, Mood? Mood, IReadOnlyList<Guid> Artists);
}
