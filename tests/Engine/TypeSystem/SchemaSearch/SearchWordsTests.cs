namespace Qplet.GraphQL.TypeSystem;

public class SearchWordsTests
{
    [Theory]
    [InlineData("trackCount", "track count")]
    [InlineData("APIKey", "api key")]
    [InlineData("IDs of API keys", "ids of api keys")]
    [InlineData("NEXT_RELEASE", "next release")]
    [InlineData("an e-mail address", "an email e mail address")]
    [InlineData("the signed-in user's name", "the signedin signed in user name")]
    [InlineData("don’t `stop` (now)!", "do not stop now")]
    [InlineData("mp3 - 24 h", "mp3 24 h")]
    [InlineData("I don't, she can't", "i do not she can not")]
    [InlineData(" ' - ", "")]
    public void Read_Text_ReturnsItsWords(string text, string words) => string.Join(' ', SearchWords.Read(text)).ShouldBe(words);

    [Fact]
    public void Read_VeryLongWord_IsCut() => SearchWords.Read(new string('a', 1000)).ShouldHaveSingleItem().Length.ShouldBe(64);

    [Fact]
    public void StemsOf_Question_HasOnlyWordsThatCount() => SearchWords.StemsOf("Which releases do I follow?").ShouldBe(["releas", "follow"]);
}
