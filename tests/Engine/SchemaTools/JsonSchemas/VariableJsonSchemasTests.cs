using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

public class VariableJsonSchemasTests
{
    private const string Sdl = """"
        type Query {
          find(where: Filter, sort: [Sort!], by: Key): Int
        }

        """The order of results."""
        enum Sort { NAME_ASC NAME_DESC }

        """Conditions."""
        input Filter {
          and: [Filter!]
          name: Text
          album: AlbumFilter
          """The limit, at most 50."""
          limit: Int! = 10
          kind: String!
          old: Int @deprecated(reason: "Use `limit`.")
        }

        input AlbumFilter { title: Text, artist: ArtistFilter }

        input ArtistFilter { plays: Int }

        input Text { eq: String, in: [String] }

        input Key @oneOf { id: ID, slug: String }

        scalar Color
        scalar Moment @specifiedBy(url: "https://example.com/moment")
        """";

    [Fact]
    public void Q1_NullableVariables_HaveTheirPlainTypeAndAreNotRequired() =>
        Describe("query Q($first: Int, $after: String = null, $where: ArtistFilter, $size: Int! = 5, $id: ID!) { find }")
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": {
                    "first": { "type": "integer" },
                    "after": { "type": "string" },
                    "where": { "type": "object", "properties": { "plays": { "type": "integer" } }, "additionalProperties": false },
                    "size": { "type": "integer", "default": 5 },
                    "id": { "type": "string" }
                  },
                  "required": ["id"],
                  "additionalProperties": false
                }
                """
            );

    [Fact]
    public void Variables_WithDescriptions_AreDescribed() =>
        Describe(
                """"
                query Q("How many." $first: Int, """In which order.""" $sort: [Sort!]! = [NAME_ASC], $by: Sort) { find }
                """"
            )
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": {
                    "first": { "type": "integer", "description": "How many." },
                    "sort": {
                      "type": "array",
                      "items": { "type": "string", "enum": ["NAME_ASC", "NAME_DESC"] },
                      "description": "In which order.",
                      "default": ["NAME_ASC"]
                    },
                    "by": { "type": "string", "enum": ["NAME_ASC", "NAME_DESC"], "description": "The order of results." }
                  },
                  "additionalProperties": false
                }
                """
            );

    [Fact]
    public void InputObjects_OfSeveralPlaces_AreDefinedOnce() =>
        Describe("query Q($where: Filter) { find }")
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": { "where": { "$ref": "#/$defs/Filter" } },
                  "additionalProperties": false,
                  "$defs": {
                    "Filter": {
                      "type": "object",
                      "properties": {
                        "and": { "type": "array", "items": { "$ref": "#/$defs/Filter" }, "description": "Conditions." },
                        "name": { "$ref": "#/$defs/Text" },
                        "album": {
                          "type": "object",
                          "properties": {
                            "title": { "$ref": "#/$defs/Text" },
                            "artist": { "type": "object", "properties": { "plays": { "type": "integer" } }, "additionalProperties": false }
                          },
                          "additionalProperties": false
                        },
                        "limit": { "type": "integer", "description": "The limit, at most 50.", "default": 10 },
                        "kind": { "type": "string" },
                        "old": { "type": "integer", "deprecated": true }
                      },
                      "required": ["kind"],
                      "additionalProperties": false,
                      "description": "Conditions."
                    },
                    "Text": {
                      "type": "object",
                      "properties": { "eq": { "type": "string" }, "in": { "type": "array", "items": { "type": "string" } } },
                      "additionalProperties": false
                    }
                  }
                }
                """
            );

    [Fact]
    public void InputObjects_BeyondTheDepth_AreObjectsOfAnyMembers()
    {
        var schema = Describe("query Q($where: Filter) { find }", new JsonSchemaOptions { MaxInputDepth = 2 });

        schema["$defs"]!["Filter"]!["properties"]!["album"]!["properties"]!["artist"]!
            .AsObject()
            .ShouldBeJson("""{ "type": "object", "description": "An object of the type ArtistFilter." }""");
    }

    [Fact]
    public void OneOf_IsOneOfItsFields() =>
        Describe("query Q($by: Key!) { find }")["properties"]!["by"]!
            .AsObject()
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": { "id": { "type": "string" }, "slug": { "type": "string" } },
                  "additionalProperties": false,
                  "oneOf": [{ "required": ["id"] }, { "required": ["slug"] }]
                }
                """
            );

    [Theory]
    [InlineData("DateTime", """{"type":"string","format":"date-time"}""")]
    [InlineData("LocalDate", """{"type":"string","format":"date"}""")]
    [InlineData("URI", """{"type":"string","format":"uri-reference"}""")]
    [InlineData("UUID", """{"type":"string","format":"uuid"}""")]
    [InlineData("Long", """{"type":"integer"}""")]
    [InlineData("Short", """{"type":"integer","minimum":-32768,"maximum":32767}""")]
    [InlineData("Decimal", """{"type":"number"}""")]
    [InlineData("Boolean", """{"type":"boolean"}""")]
    [InlineData("Any", "{}")]
    public void Scalars_AreDescribedByTheirForm(string scalar, string expected)
    {
        var type = TypeSystem.BuiltInScalars.All.Single(candidate => candidate.Name == scalar);

        ScalarJsonSchemas.OfInput(type).ToJsonString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("LocalTime", "12:30:00.5", true)]
    [InlineData("LocalTime", "12:30", false)]
    [InlineData("LocalDateTime", "2026-01-31T12:30:00", true)]
    [InlineData("LocalDateTime", "2026-01-31T12:30:00Z", false)]
    [InlineData("Duration", "-PT1M0.5S", true)]
    [InlineData("Duration", "P2W", true)]
    [InlineData("Duration", "P1Y", false)]
    public void Patterns_MatchTheTextsOfTheScalar(string scalar, string text, bool expected)
    {
        var type = TypeSystem.BuiltInScalars.All.Single(candidate => candidate.Name == scalar);

        System.Text.RegularExpressions.Regex.IsMatch(text, (string)ScalarJsonSchemas.Of(type)["pattern"]!).ShouldBe(expected);
    }

    [Fact]
    public void References_StartWithTheChosenPrefix()
    {
        var schema = SchemaBuilder.FromSdl(Sdl);
        var operation = OperationOf("query Q($where: Filter, $text: Text) { find }");
        var inputs = new InputJsonSchemas(schema, operation.VariableDefinitions, new JsonSchemaOptions { ReferencePrefix = "#/components/schemas/" });

        inputs.Of(operation.VariableDefinitions[1]).ShouldBeJson("""{ "$ref": "#/components/schemas/Text" }""");
        inputs.Definitions.Select(static definition => definition.Key).ShouldBe(["Text"]);
    }

    private static JsonObject Describe(string document, JsonSchemaOptions? options = null) =>
        OperationJsonSchemas.Variables(SchemaBuilder.FromSdl(Sdl), OperationOf(document), options);

    private static OperationDefinitionNode OperationOf(string document) =>
        Parser.ParseDocument(document).Definitions.OfType<OperationDefinitionNode>().Single();
}
