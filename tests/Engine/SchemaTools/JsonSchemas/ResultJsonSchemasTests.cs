using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

public class ResultJsonSchemasTests
{
    private const string Sdl = """"
        type Query {
          track: Track
          tracks: [Track!]!
          node: Node
          found: Found!
        }

        type Mutation { rename(name: String!): Track! }

        interface Node { id: ID! }

        union Found = Track | Album | Artist

        type Track implements Node {
          id: ID!
          """The name, in any language."""
          name: String
          length: Float! @deprecated(reason: "Unused.")
          status: Status
          country: Country
          album: Album
        }

        type Album implements Node { id: ID!, title: String!, track: Track }

        type Artist implements Node { id: ID!, title: String! }

        enum Status { PUBLIC HIDDEN }

        enum Country { AT BE CH DE DK ES FI FR IT }
        """";

    [Fact]
    public void Fields_MayBeNullUnlessTheirTypeForbidsIt() =>
        Describe("{ track { id name length status } tracks { id } }")
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": {
                    "track": {
                      "type": ["object", "null"],
                      "properties": {
                        "id": { "type": "string" },
                        "name": { "type": ["string", "null"], "description": "The name, in any language." },
                        "length": { "type": "number", "deprecated": true },
                        "status": { "type": ["string", "null"], "enum": ["PUBLIC", "HIDDEN", null] }
                      },
                      "required": ["id", "name", "length", "status"]
                    },
                    "tracks": {
                      "type": "array",
                      "items": { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] }
                    }
                  },
                  "required": ["track", "tracks"]
                }
                """
            );

    [Fact]
    public void Fields_OfAliasesAndFragments_AreMerged() =>
        Describe("{ song: track { ...Names } song: track { id } } fragment Names on Node { ... on Track { called: name } }", describes: false)
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": {
                    "song": {
                      "type": ["object", "null"],
                      "properties": { "called": { "type": ["string", "null"] }, "id": { "type": "string" } },
                      "required": ["called", "id"]
                    }
                  },
                  "required": ["song"]
                }
                """
            );

    [Fact]
    public void Fields_WithConditions_AreNotRequired() =>
        Describe(
                """
                query ($x: Boolean!) {
                  track @include(if: $x) { id }
                  never: track @skip(if: true) { id }
                  always: track @include(if: true) { id ... @skip(if: $x) { name } name @include(if: $x) }
                  tracks { id }
                  tracks @include(if: $x) { name }
                }
                """,
                describes: false
            )
            .ShouldBeJson(
                """
                {
                  "type": "object",
                  "properties": {
                    "track": { "type": ["object", "null"], "properties": { "id": { "type": "string" } }, "required": ["id"] },
                    "always": {
                      "type": ["object", "null"],
                      "properties": { "id": { "type": "string" }, "name": { "type": ["string", "null"] } },
                      "required": ["id"]
                    },
                    "tracks": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": { "id": { "type": "string" }, "name": { "type": ["string", "null"] } },
                        "required": ["id"]
                      }
                    }
                  },
                  "required": ["always", "tracks"]
                }
                """
            );

    [Fact]
    public void AbstractTypes_WithFragments_AreAnyOfTheirShapes() =>
        Describe("{ node { __typename id ... on Album { track { id } } } }")["properties"]!["node"]!
            .AsObject()
            .ShouldBeJson(
                """
                {
                  "anyOf": [
                    {
                      "type": "object",
                      "properties": { "__typename": { "type": "string", "enum": ["Track", "Artist"] }, "id": { "type": "string" } },
                      "required": ["__typename", "id"]
                    },
                    {
                      "type": "object",
                      "properties": {
                        "__typename": { "type": "string", "const": "Album" },
                        "id": { "type": "string" },
                        "track": { "type": ["object", "null"], "properties": { "id": { "type": "string" } }, "required": ["id"] }
                      },
                      "required": ["__typename", "id", "track"]
                    },
                    { "type": "null" }
                  ]
                }
                """
            );

    [Fact]
    public void AbstractTypes_WithFieldsOfDifferentTypes_AreToldApart() =>
        Describe("{ found { ... on Track { text: name } ... on Album { text: title } ... on Artist { text: title } } }", describes: false)["properties"]![
            "found"
        ]!["anyOf"]!
            .AsArray()
            .Select(static shape => shape!["properties"]!["text"]!.ToJsonString())
            .ShouldBe(["""{"type":["string","null"]}""", """{"type":"string"}""", """{"type":"string"}"""]);

    [Fact]
    public void AbstractTypes_WithTheSameFields_HaveOneShape() =>
        Describe("{ node { id } }")["properties"]!["node"]!
            .AsObject()
            .ShouldBeJson("""{ "type": ["object", "null"], "properties": { "id": { "type": "string" } }, "required": ["id"] }""");

    [Fact]
    public void Enums_WithManyValues_AreDefinedOnce()
    {
        var schema = Describe("{ track { country other: country } }");

        schema["properties"]!["track"]!["properties"]!["other"]!
            .AsObject()
            .ShouldBeJson("""{ "anyOf": [{ "$ref": "#/$defs/Country" }, { "type": "null" }] }""");
        schema["$defs"]!["Country"]!["enum"]!.AsArray().Count.ShouldBe(9);
    }

    [Fact]
    public void Q2_Response_DeclaresDataAndErrors()
    {
        var document = Parser.ParseDocument("mutation { rename(name: \"a\") { id } }");

        var schema = OperationJsonSchemas.Response(SchemaBuilder.FromSdl(Sdl), document, (OperationDefinitionNode)document.Definitions[0]);

        schema["required"]!.ToJsonString().ShouldBe("""["data"]""");
        schema["properties"]!["data"]!["properties"]!["rename"]!["type"]!.ToJsonString().ShouldBe("\"object\"");
        schema["properties"]!["errors"]!["items"]!["properties"]!
            .AsObject()
            .Select(static member => member.Key)
            .ShouldBe(["message", "locations", "path", "extensions"]);
    }

    private static JsonObject Describe(string text, bool describes = true)
    {
        var document = Parser.ParseDocument(text);
        return OperationJsonSchemas.Data(
            SchemaBuilder.FromSdl(Sdl),
            document,
            document.Definitions.OfType<OperationDefinitionNode>().Single(),
            new JsonSchemaOptions { DescribesResults = describes }
        );
    }
}
