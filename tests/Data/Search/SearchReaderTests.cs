using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Search;

/// <summary>A search finds the same rows in the same order on both databases: those that a comparison word by word finds.</summary>
public sealed class SearchReaderTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly string[] s_words =
    [
        "conan",
        "Conna",
        "connection",
        "connan",
        "co",
        "c",
        "Óceánok",
        "ocean",
        "ÆON",
        "aeon",
        "Иван",
        "ИВАНОВ",
        "ivanov",
        "Straße",
        "2025",
        "2026",
        "20251",
        "💼",
        "東京",
        "don't",
        "a*",
        "\"",
        "NOT",
        "AND",
        "name:x",
        "greece",
        "greener",
        "Greec",
        "it's",
        "'",
        "\\",
        "ŁÓDŹ",
        "lodz",
        "Cafe\u0301",
        "CAF\u00C9",
        "\u1100\u1161\u11A8",
        "\uAC01",
        "strasse",
        "STRA\u1E9EE",
        "İstanbul",
        "ıstanbul",
        "istanbul",
        "ﬁnale",
        "finale",
        "ﬃ",
        "don\u2019t",
        "rock\u2019n\u2019roll",
        "👩\u200D🚀",
        "❤\uFE0F",
        "タワー",
        "Ｆｕｌｌ",
        "full",
        "—",
        "…",
        "x\u200By",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Find_RandomTexts_FindsTheSameInTheSameOrderOnBothDatabases(int seed, bool isMany)
    {
        // Few entries are always few matches, so smaller limits let PostgreSQL look through windows as it does with many.
        var window = isMany ? new SearchWindow(FewMatches: 1, Size: 80, AllKinds: 2) : new SearchWindow();
#pragma warning disable CA5394 // Tests need the same numbers in every run.
        var random = new Random(seed);
        await using var sqlite = await server.MigratedAsync(DatabaseProvider.Sqlite);
        await using var postgreSql = await server.MigratedAsync();
        var owner = SearchRows.NewUser("owner", "Owner");
        var tracks = Enumerable.Range(0, 120).Select(_ => NewTrack()).ToList();
        var comments = Enumerable.Range(0, 200).Select(_ => SearchRows.NewComment(owner, tracks[random.Next(tracks.Count)], Text(8))).ToList();
        foreach (var database in (TestDatabase[])[sqlite, postgreSql])
        {
            await using var db = database.Open();
            await db.Database.OpenConnectionAsync(Cancellation);
            await using var insert = BulkInsert.For(db);
            await insert.AddAsync([owner], Cancellation);
            await insert.AddAsync(tracks, Cancellation);
            await insert.AddAsync(comments, Cancellation);
        }

        for (var i = 0; i < 150; i++)
        {
            var text = Text(3);
            text = random.Next(3) == 0 ? text[..random.Next(text.Length + 1)] : text;
            var term = SearchTerm.Parse(text);
            var kinds = random.Next(4) == 0 ? (string[])[Comment.KindName] : null;

            var expected = Expected(term).Where(found => kinds is null || kinds.Contains(found.Kind)).ToList();
            foreach (var database in (TestDatabase[])[sqlite, postgreSql])
            {
                (await AllAsync(database, term, kinds, isBackward: false, window)).ShouldBe(expected, text);
                (await AllAsync(database, term, kinds, isBackward: true, window)).AsEnumerable().Reverse().ShouldBe(expected, text);
            }
        }

        Track NewTrack()
        {
            var track = SearchRows.NewTrack(owner, Text(4));
            track.LyricsContent = random.Next(2) == 0 ? Text(10) : null;
            track.PlaybackCount = random.Next(4) switch
            {
                0 => 0,
                1 => 9,
                2 => 10,
                _ => 12345,
            };
            return track;
        }

        string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => s_words[random.Next(s_words.Length)]));

        List<SubjectKey> Expected(SearchTerm term)
        {
            var rows = tracks
                .Select(
                    (track, index) =>
                        (
                            Key: new SubjectKey(Track.KindName, track.Id),
                            Tier: TierOf(term, Track.SearchFields, track),
                            Class: track.PlaybackCount.ToString().Length,
                            index
                        )
                )
                .Concat(
                    comments.Select(
                        (comment, index) =>
                            (
                                Key: new SubjectKey(Comment.KindName, comment.Id),
                                Tier: TierOf(term, Comment.SearchFields, comment),
                                Class: 1,
                                index: tracks.Count + index
                            )
                    )
                )
                .Append((Key: new SubjectKey("user", owner.Id), Tier: TierOf(term, Users.User.SearchFields, owner), Class: 1, index: -1));
            return
            [
                .. rows.Where(static row => row.Tier is not null)
                    .OrderBy(static row => row.Tier)
                    .ThenByDescending(static row => row.Class)
                    .ThenByDescending(static row => row.index)
                    .Select(static row => row.Key),
            ];
        }
#pragma warning restore CA5394
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task S3_ExactPrefixAndMisspelledMatches_ComeInThisOrder(DatabaseProvider provider)
    {
        await using var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        var owner = SearchRows.NewUser("owner", "Owner");
        db.Add(owner);
        string[] titles = ["Connan", "Connection", "Conan", "Conanic", "Greener", "In 2026", "An ene"];
        db.AddRange(titles.Select(title => SearchRows.NewTrack(owner, title)));
        db.Add(SearchRows.NewComment(owner, db.Tracks.Local.First(), "conan"));
        await db.SaveChangesAsync(Cancellation);

        (await TitlesAsync("conan")).ShouldBe(["Conan", "comment", "Conanic", "Connan"]);
        (await TitlesAsync("greece")).ShouldBeEmpty();
        (await TitlesAsync("2025")).ShouldBeEmpty();
        (await TitlesAsync("eye")).ShouldBeEmpty();

        async Task<IEnumerable<string>> TitlesAsync(string text) =>
            (await AllAsync(database, SearchTerm.Parse(text), null, isBackward: false)).Select(key =>
                db.Tracks.Local.FirstOrDefault(track => track.Id == key.Id)?.Title ?? key.Kind
            );
    }

    /// <summary>Reads page by page.</summary>
    private static async Task<List<SubjectKey>> AllAsync(
        TestDatabase database,
        SearchTerm term,
        IReadOnlyCollection<string>? kinds,
        bool isBackward,
        SearchWindow? window = null
    )
    {
        const int Size = 7;
        var reader = new SearchReader(database.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>()) { Window = window ?? new() };
        var all = new List<SubjectKey>();
        SearchPosition? place = null;
        while (true)
        {
            var hits = await reader.FindAsync(term, kinds, place, isBackward, Size, Cancellation);
            all.AddRange(hits.Select(static hit => hit.Subject));
            if (hits.Count < Size)
            {
                return all;
            }
            place = hits[^1].Position;
        }
    }

    /// <summary>Returns the tier of an entity by comparing all of its words with all words of a term, or null if it is not found.</summary>
    private static int? TierOf(SearchTerm term, SearchFields fields, object entity)
    {
        if (term.IsEmpty)
        {
            return null;
        }
        var words = fields.All.SelectMany(field => SearchWords.In(field.Read(entity)).Select(word => (word.Folded, field.IsName))).ToList();
        var (any, names) = (MatchKind.Exact, (MatchKind?)MatchKind.Exact);
        foreach (var sought in term.Words)
        {
            var matches = words
                .Select(word => (Kind: sought.Match(word.Folded, word.IsName), word.IsName))
                .Where(static match => match.Kind is not null)
                .ToList();
            if (matches.Count == 0)
            {
                return null;
            }
            any = (MatchKind)Math.Max((int)any, (int)matches.Min(static match => match.Kind)!.Value);
            var inNames = matches.Where(static match => match.IsName).Min(static match => match.Kind);
            names = names is { } worst && inNames is { } next ? (MatchKind)Math.Max((int)worst, (int)next) : null;
        }
        return names == any ? 2 * (int)any : (2 * (int)any) + 1;
    }
}
