namespace Qplet.GraphQL.TypeSystem;

public class WordStemmerTests
{
    [Theory]
    [InlineData("release releases released releasing", "releas")]
    [InlineData("notify notifies notified notification notifications", "notif")]
    [InlineData("publish published publisher publishing", "publish")]
    [InlineData("category categories", "categor")]
    [InlineData("stop stopped stopping", "stop")]
    [InlineData("hope hoped hoping", "hope")]
    [InlineData("relational relate", "relat")]
    [InlineData("address addresses", "address")]
    public void Stem_FormsOfAWord_IsTheSame(string words, string stem) => words.Split(' ').Select(WordStemmer.Stem).Distinct().ShouldBe([stem]);

    [Theory]
    [InlineData("id")]
    [InlineData("v2")]
    [InlineData("musée")]
    [InlineData("sky")]
    public void Stem_OfOtherWords_IsTheWord(string word) => WordStemmer.Stem(word).ShouldBe(word);
}
