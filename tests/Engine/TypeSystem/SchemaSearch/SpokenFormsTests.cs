namespace Qplet.GraphQL.TypeSystem;

public class SpokenFormsTests
{
    [Theory]
    [InlineData("whats new, im gonna see", "what is new i am going to see")]
    [InlineData("u wrote me a msg rn", "you write me a message now")]
    [InlineData("dont, don't", "do not do not")]
    [InlineData("someone or anyone", "somebody or anybody")]
    [InlineData("Track.idle", "track idle")]
    public void Read_SpokenForms_ReturnsTheUsualWords(string text, string words) => string.Join(' ', SearchWords.Read(text)).ShouldBe(words);

    [Theory]
    [InlineData("yo", true)]
    [InlineData("omg", true)]
    [InlineData("song", false)]
    public void IsExclamation_Word_IsWhetherItSaysNothing(string word, bool isExclamation) => SpokenForms.IsExclamation(word).ShouldBe(isExclamation);
}
