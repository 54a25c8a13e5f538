namespace Qplet.GraphQL.Data.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t\n", "")]
    [InlineData("\"*(:", "")]
    [InlineData("don't stop", "don t stop")]
    [InlineData("multi-agent", "multi agent")]
    [InlineData("POL-358", "pol 358")]
    [InlineData("re::zero", "re zero")]
    [InlineData("38.101", "38 101")]
    [InlineData("Straße ÆON Ålborg", "strasse aeon alborg")]
    [InlineData("Vývoj V\u0079\u0301voj", "vyvoj vyvoj")]
    [InlineData("Иван Й И\u0306", "иван й й")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("Go💼od ❤\uFE0F", "go 💼 od ❤")]
    [InlineData("東京タワー", "東 京 タ ワ ー")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("a\0b\uFFFDc", "a b c")]
    public void In_Text_ReturnsItsFoldedWords(string? text, string words) =>
        string.Join(' ', SearchWords.In(text).Select(static word => word.Folded)).ShouldBe(words);

    [Fact]
    public void In_Text_ReturnsThePlacesOfItsWords()
    {
        const string Text = "«Óceánok» 💼, Vy\u0301voj";

        SearchWords.In(Text).Select(word => Text.Substring(word.Start, word.Length)).ShouldBe(["Óceánok", "💼", "Vy\u0301voj"]);
    }

    [Fact]
    public void In_LongWord_KeepsItsBeginning()
    {
        var word = SearchWords.In(new string('x', 63) + "💼" + new string('y', 500) + "𐐀").ToList();

        word.Select(static found => found.Folded.Length).ShouldBe([63, 2, SearchWords.MaxLength]);
    }

    [Theory]
    [InlineData("Óceánok", 5, "Óceán")]
    [InlineData("O\u0301cea\u0301nok", 4, "O\u0301cea\u0301")]
    [InlineData("Straße", 5, "Straß")]
    [InlineData("ocean", 5, "ocean")]
    public void LengthOfPrefix_FoldedLength_CoversWholeLetters(string text, int folded, string prefix) =>
        text[..SearchWords.LengthOfPrefix(text, SearchWords.In(text)[0], folded)].ShouldBe(prefix);
}
