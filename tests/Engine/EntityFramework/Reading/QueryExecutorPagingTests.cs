using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.EntityFramework.Music;
using SortDirection = Qplet.GraphQL.Conventions.SortDirection;

namespace Qplet.GraphQL.EntityFramework.Reading;

/// <summary>
/// Keyset paging of random rows with nulls and ties: reading forwards, backwards and without pages returns the same list for any order and page size.
/// </summary>
public class QueryExecutorPagingTests : IAsyncDisposable
{
    private static readonly SortField[] s_criteria =
    [
        SortField.By((Song song) => song.Rating),
        SortField.By((Song song) => song.Title),
        SortField.By((Song song) => song.Mood),
        SortField.By((Song song) => song.SecondMood),
        SortField.By((Song song) => song.IsLive),
        SortField.By((Song song) => song.Length),
        SortField.By((Song song) => song.RemovedAt),
        SortField.By((Song song) => song.RecordedOn),
        SortField.By((Song song) => song.Artist.Name),
        SortField.By((Song song) => song.CoverArtist!.Name),
        SortField.By((Song song) => song.CoverArtist!.Country),
        SortField.By((Song song) => song.CoverArtist!.Id),
        SortField.By((Song song) => song.ReleasedAt),
    ];

    private static readonly EntityQuery<Song> s_songs = MusicDatabase.AllSongs.WithVisibility(VisibilityLevel.Unrestricted, "Only the order is restricted.");

    private static readonly EntityQuery<Guid, Song> s_songsOfArtist = MusicDatabase.SongsOfArtist.WithVisibility(
        VisibilityLevel.Unrestricted,
        "Only the order is restricted."
    );

    /// <summary>Conditions that exclude songs without a rating, and some that only look like it.</summary>
    private static readonly (EntityQuery<Song> Songs, Func<Song, bool> IsFound)[] s_conditions =
    [
        (EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating != null)), static song => song.Rating != null),
        (EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating.HasValue)), static song => song.Rating != null),
        (EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating >= 2 && song.Title != "")), static song => song.Rating >= 2),
        (
            EntityQuery.Create((MusicContext db) => db.Songs.Where(song => null != song.Rating).Where(song => !song.IsLive)),
            static song => song is { Rating: not null, IsLive: false }
        ),
        (EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating != 2)), static song => song.Rating != 2),
        (
            EntityQuery.Create((MusicContext db) => db.Songs.Where(song => song.Rating != null || song.IsLive)),
            static song => song.Rating != null || song.IsLive
        ),
        (EntityQuery.Create((MusicContext db) => db.Songs.Where(song => !(song.Rating != null))), static song => song.Rating == null),
    ];

    private readonly MusicDatabase _database;
    private readonly Guid[] _artists = [.. Enumerable.Range(0, 4).Select(static _ => Guid.NewGuid())];

    public QueryExecutorPagingTests()
        : this(hasRules: false) { }

    protected QueryExecutorPagingTests(bool hasRules) => _database = new(hasRules);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ToPageAsync_RandomRowsAndOrders_AgreesForwardsBackwardsAndUnpaged(int seed)
    {
        var random = new Random(seed);
        Fill(random, 60);
        for (var round = 0; round < 25; round++)
        {
            var query = new QueryContext<Song>
            {
                Sort = RandomOrder(random),
                Columns = new HashSet<string> { nameof(Song.Title) },
            };
            var expected = (await _database.Queries.ToListAsync(s_songs, query, null, CancellationToken.None)).Select(static song => song.Id).ToList();
            expected.Count.ShouldBe(60);
            var size = random.Next(1, 12);

            var forwards = new List<int>();
            await foreach (var page in PagesAsync(query, size, isBackward: false))
            {
                forwards.AddRange(page);
            }
            forwards.ShouldBe(expected, $"forwards by {query.Sort.Shape}, {size} a page");

            var backwards = new List<int>();
            await foreach (var page in PagesAsync(query, size, isBackward: true))
            {
                backwards.InsertRange(0, page);
            }
            backwards.ShouldBe(expected, $"backwards by {query.Sort.Shape}, {size} a page");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task ToPagesAsync_RandomRowsAndOrders_AgreesWithThePageOfEachParent(int seed)
    {
        var random = new Random(seed);
        Fill(random, 60);
        Guid[] keys = [.. _artists, Guid.NewGuid()];
        for (var round = 0; round < 25; round++)
        {
            var query = new QueryContext<Song> { Sort = RandomOrder(random) };
            var cursor = (await _database.Queries.ToPageAsync(s_songs, new PagingArguments(60), query, CancellationToken.None)).CreateCursor(random.Next(60));
            var size = random.Next(1, 12);
            var paging = random.Next(4) switch
            {
                0 => new PagingArguments(size),
                1 => new PagingArguments(size, cursor),
                2 => new PagingArguments(Last: size),
                _ => new PagingArguments(Last: size, Before: cursor),
            };
            paging = paging with { IncludeTotalCount = true };
            var pages = await _database.Queries.ToPagesAsync(s_songsOfArtist, keys, paging, query, CancellationToken.None);
            foreach (var key in keys)
            {
                var single = await _database.Queries.ToPageAsync(s_songsOfArtist.With(key), paging, query, CancellationToken.None);
                var page = pages[key];
                page.Items.Select(static song => song.Id).ShouldBe(single.Items.Select(static song => song.Id), $"{paging} by {query.Sort.Shape}");
                (page.HasNextPage, page.HasPreviousPage, page.TotalCount).ShouldBe((single.HasNextPage, single.HasPreviousPage, single.TotalCount));
                Enumerable.Range(0, page.Items.Count).Select(page.CreateCursor).ShouldBe(Enumerable.Range(0, single.Items.Count).Select(single.CreateCursor));
            }
        }
    }

    [Theory]
    [InlineData(SortDirection.Ascending)]
    [InlineData(SortDirection.Descending)]
    public async Task ToPageAsync_OrderByANullableMember_HasNullsLastInBothDirections(SortDirection direction)
    {
        Fill(new Random(9), 30);
        var query = new QueryContext<Song> { Sort = new SortList([SortField.By((Song song) => song.Rating, direction)]) };

        var ratings = (await _database.Queries.ToListAsync(MusicDatabase.AllSongs, query, null, CancellationToken.None)).Select(song => song.Rating).ToList();

        var values = ratings.FindAll(static rating => rating is not null);
        values.Count.ShouldBeInRange(1, 29);
        values.ShouldBe(values.Order(Comparer<int?>.Create((a, b) => direction == SortDirection.Ascending ? a!.Value - b!.Value : b!.Value - a!.Value)));
        ratings.Take(values.Count).ShouldBe(values);
    }

    [Theory]
    [InlineData(SortDirection.Ascending, false)]
    [InlineData(SortDirection.Ascending, true)]
    [InlineData(SortDirection.Descending, false)]
    [InlineData(SortDirection.Descending, true)]
    public async Task ToPageAsync_ConditionThatExcludesNulls_ReadsThePageByOneStatement(SortDirection direction, bool isBackward)
    {
        Fill(new Random(11), 30);
        var query = new QueryContext<Song> { Sort = new SortList([SortField.By((Song song) => song.Rating, direction)]) };
        var paging = isBackward ? new PagingArguments(Last: 40) : new PagingArguments(40);
        var all = await _database.Queries.ToPageAsync(s_songs, paging, query, CancellationToken.None);
        foreach (var (number, (songs, isRated)) in s_conditions.Index())
        {
            _database.Log.Clear();

            var page = await _database.Queries.ToPageAsync(
                songs.WithVisibility(VisibilityLevel.Unrestricted, "Only the order is restricted."),
                paging,
                query,
                CancellationToken.None
            );

            page.Items.Select(static song => song.Id).ShouldBe(all.Items.Where(isRated).Select(static song => song.Id), $"condition {number}");
            page.Items.Count.ShouldBeGreaterThan(0);
            _database.Log.Statements.Count.ShouldBe(page.Items.Any(static song => song.Rating is null) ? 2 : 1);
        }
    }

    [Theory]
    [InlineData("{ gte: 1 }", false)]
    [InlineData("{ eq: 1 }", false)]
    [InlineData("{ neq: null }", false)]
    [InlineData("{ neq: 1 }", true)]
    [InlineData("{ ngte: 2 }", true)]
    public async Task Songs_FilterThatExcludesNulls_AreReadByOneStatement(string rating, bool hasNulls)
    {
        Fill(new Random(12), 30);
        _database.Log.Clear();

        var data = await _database.DataAsync($"{{ songs(first: 50, where: {{ rating: {rating} }}, order: [{{ rating: ASC }}]) {{ nodes {{ rating }} }} }}");

        var ratings = data["songs"]!["nodes"]!.AsArray().Select(static song => (int?)song!["rating"]).ToList();
        ratings.ShouldNotBeEmpty();
        ratings.Contains(null).ShouldBe(hasNulls);
        _database.Log.Statements.Count.ShouldBe(hasNulls ? 2 : 1);
    }

    [Theory]
    [InlineData(SortDirection.Ascending)]
    [InlineData(SortDirection.Descending)]
    public async Task ToPageAsync_AfterEveryOffsetInAnOrderWithNulls_IsThatPartOfTheList(SortDirection direction)
    {
        Fill(new Random(10), 30);
        var query = new QueryContext<Song> { Sort = new SortList([SortField.By((Song song) => song.Rating, direction)]) };
        var all = (await _database.Queries.ToListAsync(s_songs, query, null, CancellationToken.None)).Select(static song => song.Id).ToList();

        for (var offset = 0; offset <= all.Count; offset++)
        {
            var page = await _database.Queries.ToPageAsync(s_songs, new PagingArguments(4, OffsetCursor.Write(offset)), query, CancellationToken.None);
            page.Items.Select(static song => song.Id).ShouldBe(all.Skip(offset).Take(4), $"offset {offset}");
            (page.HasNextPage, page.HasPreviousPage).ShouldBe((offset + 4 < all.Count, offset > 0));
        }
    }

    [Fact]
    public async Task ToPageAsync_FirstAndLastBetweenTwoCursors_KeepsTheLastOfTheFirst()
    {
        Fill(new Random(7), 20);
        var query = new QueryContext<Song> { Sort = new SortList([SortField.By((Song song) => song.Id)]) };
        var all = await _database.Queries.ToPageAsync(s_songs, new PagingArguments(50), query, CancellationToken.None);
        var paging = new PagingArguments(8, all.CreateCursor(1), 3, all.CreateCursor(18));
        var page = await _database.Queries.ToPageAsync(s_songs, paging, query, CancellationToken.None);
        page.Items.Select(static song => song.Id).ShouldBe([8, 9, 10]);
        (page.HasNextPage, page.HasPreviousPage).ShouldBe((true, true));
    }

    [Fact]
    public async Task ToPageAsync_RowsComeAndGoBetweenPages_LosesAndRepeatsNone()
    {
        Fill(new Random(8), 60);
        var query = new QueryContext<Song> { Sort = new SortList([SortField.By((Song song) => song.Rating, SortDirection.Descending)]) };
        var before = (await _database.Queries.ToListAsync(s_songs, query, null, CancellationToken.None)).Select(static song => song.Id).ToList();
        var seen = new List<int>();
        var next = 1000;
        await foreach (var page in PagesAsync(query, 7, isBackward: false))
        {
            seen.AddRange(page);
            _database.Add(
                new Song
                {
                    Id = next++,
                    ArtistId = _artists[0],
                    Rating = 5,
                    ReleasedAt = Moment(1),
                }
            );
            await using var db = _database.CreateContext();
            db.Songs.Remove(db.Songs.Find(page[0])!);
            await db.SaveChangesAsync();
        }

        seen.Where(static id => id < 1000).ShouldBe(before);
        seen.Distinct().Count().ShouldBe(seen.Count);
    }

    private async IAsyncEnumerable<List<int>> PagesAsync(QueryContext<Song> query, int size, bool isBackward)
    {
        string? cursor = null;
        while (true)
        {
            var paging = isBackward ? new PagingArguments(Last: size, Before: cursor) : new PagingArguments(size, cursor);
            var page = await _database.Queries.ToPageAsync(s_songs, paging, query, CancellationToken.None);
            if (page.Items.Count > 0)
            {
                yield return [.. page.Items.Select(static song => song.Id)];
            }
            if (!(isBackward ? page.HasPreviousPage : page.HasNextPage))
            {
                yield break;
            }
            cursor = page.CreateCursor(isBackward ? 0 : page.Items.Count - 1);
        }
    }

    private static SortList RandomOrder(Random random) =>
        new([
            .. random
                .GetItems(s_criteria, random.Next(1, 4))
                .Select(field => new SortField(field.Path, random.Next(2) == 0 ? SortDirection.Ascending : SortDirection.Descending)),
        ]);

    private void Fill(Random random, int count)
    {
        _database.Add(
            _artists.Select(
                (id, i) =>
                    new Artist
                    {
                        Id = id,
                        Name = "artist" + (i % 3),
                        Country = i == 0 ? null : "C" + i,
                        Secret = i == 1 ? "gone" : "",
                        JoinedAt = Moment(i),
                    }
            )
        );
        _database.Add(
            Enumerable
                .Range(1, count)
                .Select(id => new Song
                {
                    Id = id,
                    Title = "Title " + (char)('a' + random.Next(5)),
                    ArtistId = _artists[random.Next(4)],
                    CoverArtistId = random.Next(3) == 0 ? null : _artists[random.Next(4)],
                    Mood = (Mood)random.Next(3),
                    SecondMood = random.Next(3) == 0 ? null : (Mood)random.Next(3),
                    Rating = random.Next(3) == 0 ? null : random.Next(3),
                    IsLive = random.Next(2) == 0,
                    Length = random.Next(4) / 3.0,
                    ReleasedAt = Moment(random.Next(5)),
                    RemovedAt = random.Next(2) == 0 ? null : Moment(random.Next(3)),
                    RecordedOn = random.Next(2) == 0 ? null : new DateOnly(2024, 1, 1 + random.Next(3)),
                })
        );
    }

    private static DateTime Moment(int n) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(n).AddMicroseconds(n);
}
