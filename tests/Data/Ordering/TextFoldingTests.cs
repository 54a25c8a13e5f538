namespace Qplet.GraphQL.Data.Ordering;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Åland Islands", "aland islands")]
    [InlineData("ÀÉÎÕÜŸ", "aeiouy")]
    [InlineData("A\u030Aland", "aland")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Łódź Ørsted Đorđe Æon Œuvre Þór", "lodz orsted dorde aeon oeuvre thor")]
    [InlineData("İstanbul ılgaz", "istanbul ilgaz")]
    [InlineData("ΆΈΉΊΌΎΏ ς", "αεηιουω σ")]
    [InlineData("Ёлка Й й и\u0306 Ї", "елка й й й і")]
    [InlineData("Ｆｕｌｌ　Ｗ１", "full　w1")]
    [InlineData("日本 한국 हिन्दी 🎵", "日本 한국 हिन्दी 🎵")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Fold_Text_HasNeitherCaseNorAccents(string? text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Fold_AnyCharacter_IsStableAndAtMostTwiceAsLong()
    {
        for (var c = '\u0001'; c < '\uD800'; c++)
        {
            var folded = TextFolding.Fold(c + "x");
            TextFolding.Fold(folded).ShouldBe(folded);
            TextFolding.Fold(c.ToString()).Length.ShouldBeInRange(1, 3);
        }
    }
}
