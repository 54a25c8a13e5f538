namespace Qplet.GraphQL.TypeSystem;

public class SpellingDistanceTests
{
    [Theory]
    [InlineData("release", "release", true)]
    [InlineData("release", "relaese", true)]
    [InlineData("release", "relase", true)]
    [InlineData("release", "releasse", true)]
    [InlineData("release", "releaze", true)]
    [InlineData("release", "releas", true)]
    [InlineData("release", "elease", true)]
    [InlineData("release", "relsee", false)]
    [InlineData("release", "rels", false)]
    [InlineData("release", "ralaase", false)]
    public void IsAtMostOne_Words_IsTheSameInBothDirections(string left, string right, bool isAtMostOne)
    {
        SpellingDistance.IsAtMostOne(left, right).ShouldBe(isAtMostOne);
        SpellingDistance.IsAtMostOne(right, left).ShouldBe(isAtMostOne);
    }
}
