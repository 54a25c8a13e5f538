namespace Qplet.GraphQL.TypeSystem;

public class NameSuggestionsTests
{
    [Theory]
    [InlineData("nam", "name,age", "name")]
    [InlineData("verylongname", "a,b", "")]
    [InlineData("NAME", "name", "name")]
    [InlineData("ab", "ba", "ba")]
    [InlineData("abc", "abx,abd,ab", "ab,abd,abx")]
    [InlineData("fieldxx", "field10,field12,field2", "field2,field10,field12")]
    public void Find_CloseNames_AreInOrderOfDistance(string input, string names, string expected) =>
        string.Join(',', NameSuggestions.Find(input, names.Split(','))).ShouldBe(expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a,b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a,b,c", " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData("a,b,c,d,e,f", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void DidYouMean_AnyNumberOfNames_IsASentence(string names, string expected) =>
        NameSuggestions.DidYouMean(names.Split(',', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);

    [Fact]
    public void Find_HugeInput_IsLeftWithoutWork() => NameSuggestions.Find(new string('x', 1_000_000), ["name"]).ShouldBeEmpty();
}
