using System.Globalization;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.Substrings;

/// <summary>An index of substrings changes which statements are run, and never what they find.</summary>
public sealed class SubstringSearchTests : IAsyncDisposable
{
    private const int Songs = 1200;

    private static readonly Artist s_artist = new() { Id = Guid.CreateVersion7(), Name = "A" };

    private readonly MusicDatabase _plain = new();
    private readonly MusicDatabase _indexed = new(hasSubstringIndex: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts =>
        [
            "",
            "a",
            "an",
            "ann",
            "ANN",
            "the song",
            "song 7",
            "missing",
            "é",
            "ÉTÉ",
            "été",
            "Ärger",
            "100%",
            "a_b",
            "[x]*",
            "\"quoted\"",
            "{t} : OR",
            "日本語",
            "🎵🎵🎵",
            "straße",
            "ǅungla",
            "ꮳherokee",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Filter_WithAndWithoutIndex_FindsTheSameRows(string text)
    {
        Fill();
        foreach (var operation in (string[])["contains", "startsWith", "endsWith", "ncontains"])
        {
            foreach (var reversed in (bool[])[false, true])
            {
                var variables = new { text };
                var page = reversed ? "last: 7" : "first: 7";
                var document = $"query($text: String!) {{ songs({page}, where: {{ title: {{ {operation}: $text }} }}) {{ totalCount nodes {{ id title }} }} }}";

                var found = await _indexed.DataAsync(document, variables);

                found.ToJsonString().ShouldBe((await _plain.DataAsync(document, variables)).ToJsonString());
            }
        }
    }

    [Theory]
    [InlineData("contains", "song 77", true)]
    [InlineData("startsWith", "ÉTÉ", true)]
    [InlineData("endsWith", "missing", true)]
    [InlineData("contains", "song", false)]
    [InlineData("contains", "77", false)]
    [InlineData("ncontains", "song 77", false)]
    public async Task Page_RareText_IsReadFromTheIndex(string operation, string text, bool isIndexed)
    {
        Assert.SkipWhen(MusicDatabase.IsPostgres, "PostgreSQL chooses the index by itself.");
        Fill();

        await _indexed.DataAsync(
            $"query($text: String!) {{ songs(first: 5, where: {{ title: {{ {operation}: $text }} }}) {{ nodes {{ id }} }} }}",
            new { text }
        );

        var statement = _indexed.Log.Statements[^1];
        statement.Contains("json_each(@search)", StringComparison.Ordinal).ShouldBe(isIndexed, statement);
    }

    [Theory]
    [InlineData("song", 1)]
    [InlineData("song 77", 2)]
    public async Task Page_TextAskedForAgain_IsSearchedForAgainOnlyIfItIsRare(string text, int statements)
    {
        Assert.SkipWhen(MusicDatabase.IsPostgres, "PostgreSQL chooses the index by itself.");
        Fill();
        const string Document = "query($text: String!) { songs(first: 5, where: { title: { contains: $text } }) { nodes { title } } }";
        var first = await _indexed.DataAsync(Document, new { text });
        _indexed.Log.Clear();

        var second = await _indexed.DataAsync(Document, new { text });

        second.ToJsonString().ShouldBe(first.ToJsonString());
        _indexed.Log.Statements.Count.ShouldBe(statements);
    }

    [Fact]
    public async Task Count_FrequentText_IsReadFromTheIndex()
    {
        Assert.SkipWhen(MusicDatabase.IsPostgres, "PostgreSQL chooses the index by itself.");
        Fill();

        var data = await _indexed.DataAsync("""{ songs(where: { title: { contains: "song" } }) { totalCount } }""");

        data["songs"]!["totalCount"]!.GetValue<int>().ShouldBe(Songs);
        _indexed.Log.Statements.ShouldHaveSingleItem().ShouldContain("MATCH @search");
    }

    [Fact]
    public async Task Page_AlternativeOfTwoTexts_DoesNotUseTheIndex()
    {
        Fill();

        var data = await _indexed.DataAsync(
            """{ songs(where: { or: [{ title: { contains: "song 77" } }, { rating: { eq: 5 } }] }) { totalCount nodes { id } } }"""
        );

        data["songs"]!["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(11);
        _indexed.Log.Statements.ShouldAllBe(static statement => !statement.Contains("MATCH", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _plain.DisposeAsync();
        await _indexed.DisposeAsync();
    }

    private void Fill()
    {
        foreach (var database in (MusicDatabase[])[_plain, _indexed])
        {
            database.Add(s_artist);
            database.Add(Enumerable.Range(0, Songs).Select(NewSong));
            database.IndexTitles();
            database.Log.Clear();
        }
    }

    private static Song NewSong(int number)
    {
        string[] words =
        [
            "Ann",
            "été",
            "ÄRGER",
            "100%",
            "a_b",
            "[x]*",
            "say \"quoted\"",
            "日本語",
            "🎵🎵🎵",
            "STRASSE straße",
            "ǆungla",
            "Ꮳherokee",
            "{t} : OR",
        ];
        return new Song
        {
            Id = number + 1,
            ArtistId = s_artist.Id,
            Title = string.Create(CultureInfo.InvariantCulture, $"{words[number % words.Length]} the song {number} {words[number * 7 % words.Length]}"),
            Rating = number % 9,
            ReleasedAt = DateTime.UnixEpoch.AddDays(number),
        };
    }
}
