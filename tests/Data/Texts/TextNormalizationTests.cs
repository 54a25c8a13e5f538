using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Texts;

public sealed class TextNormalizationTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("A\u030A \u212B", "\u00C5 \u00C5")]
    [InlineData("q\u0307\u0323 q\u0323\u0307", "q\u0323\u0307 q\u0323\u0307")]
    [InlineData("e\u0323\u0302 \u1EB9\u0302 \u00EA\u0323", "\u1EC7 \u1EC7 \u1EC7")]
    [InlineData("a\u0327\u0301", "\u00E1\u0327")]
    [InlineData("\u1100\u1161\u11A8 \uAC00\u11A8 \u1100\u1161", "\uAC01 \uAC01 \uAC00")]
    [InlineData("\uAC01\u11A8 \u11A8", "\uAC01\u11A8 \u11A8")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uFB2C", "\u05E9\u05BC\u05C1")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("ﬁ \u2460 ß \u0130 東京 💼", "ﬁ \u2460 ß \u0130 東京 💼")]
    [InlineData("\uD83De\u0301\uDCBC", "\uD83D\u00E9\uDCBC")]
    public void ToFormC_Text_IsComposed(string text, string composed)
    {
        TextNormalization.ToFormC(text).ShouldBe(composed);
        TextNormalization.ToFormC(composed).ShouldBe(composed);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("Café Ångström")]
    [InlineData("Иван Иванов")]
    [InlineData("東京タワー 💼 \uAC01")]
    public void ToFormC_TextWithoutCombiningCharacters_IsNotCopied(string text) => TextNormalization.ToFormC(text).ShouldBeSameAs(text);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Caf\u00E9 Cafe\u0301", "Cafe\u0301 Cafe\u0301")]
    [InlineData("\u212B", "A\u030A")]
    [InlineData("\u1EC7 e\u0302\u0323", "e\u0323\u0302 e\u0323\u0302")]
    [InlineData("\uAC01 \uAC00", "\u1100\u1161\u11A8 \u1100\u1161")]
    [InlineData("\U0001109A", "\U00011099\U000110BA")]
    [InlineData("\uD83D\u00E9\uDCBC", "\uD83De\u0301\uDCBC")]
    public void ToFormD_Text_IsDecomposed(string text, string decomposed)
    {
        TextNormalization.ToFormD(text).ShouldBe(decomposed);
        TextNormalization.ToFormD(decomposed).ShouldBe(decomposed);
        TextNormalization.ToFormC(decomposed).ShouldBe(TextNormalization.ToFormC(text));
    }

    [Fact]
    public void ToFormC_ManyAccents_TakesTimeInProportionToTheLength()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 200_000));

        var composed = TextNormalization.ToFormC(text);

        composed.ShouldStartWith("\u1EA1\u0323");
        composed.Length.ShouldBe(text.Length - 1);
        composed.ShouldEndWith("\u0301");
    }

    /// <summary>PostgreSQL has its own implementation. Its version of Unicode may be earlier, so the characters are old ones.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ToFormC_RandomTexts_IsAsPostgreSqlDoesIt(int seed)
    {
        (int First, int Last)[] ranges =
        [
            (0x41, 0x7A),
            (0xC0, 0x24F),
            (0x300, 0x36F),
            (0x300, 0x36F),
            (0x370, 0x52F),
            (0x591, 0x5C7),
            (0x610, 0x6D5),
            (0x900, 0xDFF),
            (0xF00, 0xFBC),
            (0x1100, 0x11FF),
            (0x1E00, 0x1FFF),
            (0x2126, 0x212B),
            (0x3041, 0x30FF),
            (0xAC00, 0xAC80),
            (0xF900, 0xFA6D),
            (0xFB1D, 0xFB4F),
            (0x11080, 0x110BA),
            (0x1D15E, 0x1D1C0),
            (0x2F800, 0x2FA1D),
        ];
#pragma warning disable CA5394 // Tests need the same numbers in every run.
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 5000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Character()))).ToArray();
#pragma warning restore CA5394
        await using var database = await server.MigratedAsync();
        await using var db = database.Open();

        var normalized = await db
            .Database.SqlQueryRaw<string>(
                """SELECT normalize(text, NFC) AS "Value" FROM unnest(@p0) WITH ORDINALITY AS given(text, place) ORDER BY place""",
                [texts]
            )
            .ToListAsync(TestContext.Current.CancellationToken);

        texts.Select(TextNormalization.ToFormC).ShouldBe(normalized);

        string Character()
        {
            var (first, last) = ranges[random.Next(ranges.Length)];
            return char.ConvertFromUtf32(random.Next(first, last + 1));
        }
    }
}
