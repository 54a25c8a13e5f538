namespace Qplet.GraphQL.Data.Search;

public sealed class MisspellingsTests
{
    [Theory]
    [InlineData("conan", "conna")]
    [InlineData("conan", "onan")]
    [InlineData("conan", "connan")]
    [InlineData("conan", "conanx")]
    [InlineData("conan", "bonan")]
    [InlineData("привет", "превет")]
    [InlineData("ωκεανοσ", "ωκεανο")]
    public void Of_Word_HasWordsWithOneError(string word, string other) => Misspellings.Of(word).ShouldContain(other);

    [Theory]
    [InlineData("conan", "conan")]
    [InlineData("conan", "connxn")]
    [InlineData("conan", "connection")]
    [InlineData("greece", "greener")]
    public void Of_Word_HasNoOtherWords(string word, string other) => Misspellings.Of(word).ShouldNotContain(other);

    [Theory]
    [InlineData("eyes")]
    [InlineData("2025x")]
    [InlineData("abcdefghijklmnopqrstu")]
    [InlineData("шалоm")]
    [InlineData("שלוםםםם")]
    public void Of_ShortOrLongWordOrNumber_IsEmpty(string word) => Misspellings.Of(word).ShouldBeEmpty();
}
