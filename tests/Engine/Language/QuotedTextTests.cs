namespace Qplet.GraphQL.Language;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc…")]
    [InlineData("ab😀", "ab…")]
    public void Shorten_ToThree_CutsLongerTextBeforeASurrogatePair(string text, string expected)
    {
        QuotedText.Shorten(text, 3).ShouldBe(expected);
    }
}
