namespace Qplet.GraphQL.TypeSystem;

public class WishReaderTests
{
    private static readonly WishReader s_reader = new(new WordIndex([new IndexedText("Mutation.addSong", 1, null, true).Add(TextPart.Name, "addSong")]));

    [Theory]
    [InlineData("follow the band and add songs to my playlist", "follow the band|and add songs to my playlist")]
    [InlineData("hype the game, put the date in my calendar and tell us about it", "hype the game,|put the date in my calendar|and tell us about it")]
    [InlineData("who follows me and how many plays did I get", "who follows me|and how many plays did I get")]
    [InlineData("list the chats and their last message", "list the chats|and their last message")]
    [InlineData("Upload a picture. Then I want to set it as cover.", "Upload a picture.|Then I want to set it as cover.")]
    public void Read_SeveralWishes_DividesThem(string text, string wishes) =>
        string.Join('|', s_reader.Read(text).Select(static wish => wish.Trim())).ShouldBe(wishes);

    [Theory]
    [InlineData("")]
    [InlineData("and")]
    [InlineData("games and films")]
    [InlineData("likes, comments and shares of a song")]
    [InlineData("I have a code, how do I set a password")]
    [InlineData("songs of a person. Supports paging.")]
    [InlineData("version 1.0 and newer")]
    public void Read_OneWish_IsTheText(string text) => s_reader.Read(text).ShouldBe([text]);

    [Fact]
    public void Read_ManyWishes_AreFourAtMost() => s_reader.Read(string.Concat(Enumerable.Repeat("add songs and ", 70))).Count.ShouldBe(4);
}
