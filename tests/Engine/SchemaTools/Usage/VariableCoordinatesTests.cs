using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

public class VariableCoordinatesTests
{
    private const string Schema = """
        scalar JSON
        enum Color { RED GREEN }
        input Where { title: String color: [Color!] and: [Where!] data: JSON }
        type Query { track(where: Where, color: Color, id: ID): String }
        """;

    private const string Operation = "query ($w: [Where!], $c: Color, $i: ID) { track(where: $w, color: $c, id: $i) }";

    [Theory]
    [InlineData("""{ "w": { "title": "a" } }""", "Where Where.title")]
    [InlineData("""{ "w": [{ "title": null }, { "and": { "color": "RED" } }] }""", "Where Where.title Where.and Where.color Color Color.RED")]
    [InlineData("""{ "w": { "color": ["RED", "GREEN"] } }""", "Where Where.color Color Color.RED Color.GREEN")]
    [InlineData("""{ "w": { "data": { "title": "RED" } } }""", "Where Where.data")]
    [InlineData("""{ "c": "GREEN", "i": "RED" }""", "Color Color.GREEN")]
    [InlineData("""{ "c": null, "other": { "title": "a" } }""", "")]
    [InlineData("null", "")]
    public void Collect_Values_FindsWhatTheyUse(string variables, string expected)
    {
        var coordinates = new VariableCoordinates(SchemaBuilder.FromSdl(Schema));
        var operation = Parser.ParseDocument(Operation).Definitions.OfType<OperationDefinitionNode>().Single();
        using var values = JsonDocument.Parse(variables);
        var found = new HashSet<string>();

        coordinates.Collect(coordinates.FindVariables(operation), values.RootElement, found);

        found.ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public void FindVariables_OfOperation_HasThoseWithInputFieldsOrEnumValues()
    {
        var coordinates = new VariableCoordinates(SchemaBuilder.FromSdl(Schema));
        var operation = Parser.ParseDocument(Operation).Definitions.OfType<OperationDefinitionNode>().Single();

        coordinates.FindVariables(operation).Select(variable => variable.Key).ShouldBe(["w", "c"]);
    }
}
