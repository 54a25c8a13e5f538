namespace Qplet.GraphQL.Language;

public class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Track", "Track", null, null, false)]
    [InlineData("Track.title", "Track", "title", null, false)]
    [InlineData("Track.comments(first:)", "Track", "comments", "first", false)]
    [InlineData("@cost", "cost", null, null, true)]
    [InlineData("@cost(weight:)", "cost", null, "weight", true)]
    [InlineData("__Type._0", "__Type", "_0", null, false)]
    public void Parse_Coordinate_KeepsItsPartsAndText(string text, string name, string? member, string? argument, bool isDirective)
    {
        var coordinate = SchemaCoordinate.Parse(text);

        (coordinate.Name, coordinate.MemberName, coordinate.ArgumentName, coordinate.IsDirective).ShouldBe((name, member, argument, isDirective));
        coordinate.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("", "Expected Name, found <EOF>.", 1)]
    [InlineData("Track.", "Expected Name, found <EOF>.", 7)]
    [InlineData("Track.title.length", "Expected <EOF>, found \".\".", 12)]
    [InlineData("Track(first:)", "Expected <EOF>, found \"(\".", 6)]
    [InlineData("Track.comments(first)", "Expected \":\", found \")\".", 21)]
    [InlineData("Track.comments(first: 1)", "Invalid character: \" \".", 22)]
    [InlineData("@cost.weight", "Expected <EOF>, found \".\".", 6)]
    [InlineData("Track .title", "Invalid character: \" \".", 6)]
    [InlineData("7Track", "Invalid character: \"7\".", 1)]
    [InlineData("Track\"", "Invalid character: '\"'.", 6)]
    [InlineData("Tracké", "Invalid character: U+00E9.", 6)]
    public void Parse_AgainstTheGrammar_NamesThePlace(string text, string message, int column)
    {
        var exception = Should.Throw<GraphQLSyntaxException>(() => SchemaCoordinate.Parse(text));

        exception.Message.ShouldBe("Syntax Error: " + message);
        exception.Location.Column.ShouldBe(column);
    }

    [Fact]
    public void Of_Names_MakesTheCoordinateOfTheText()
    {
        SchemaCoordinate.OfType("Track").ShouldBe(SchemaCoordinate.Parse("Track"));
        SchemaCoordinate.OfMember("Track", "comments", "first").ShouldBe(SchemaCoordinate.Parse("Track.comments(first:)"));
        SchemaCoordinate.OfDirective("cost", "weight").ShouldBe(SchemaCoordinate.Parse("@cost(weight:)"));
    }
}
