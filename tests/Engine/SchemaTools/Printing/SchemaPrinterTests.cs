using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

public class SchemaPrinterTests
{
    private const string Everything = """"
        """The whole."""
        schema @cost(weight: "1") {
          query: Query
          mutation: Change
        }

        interface Named {
          name: String
        }

        interface Node implements Named {
          id: ID!
          name: String
        }

        type Change {
          set(input: SetInput!, color: Color = RED): Boolean
        }

        """
        The root.

        Second paragraph with \"""quotes\""" and \ backslash.
        """
        type Query implements Node & Named @cost(weight: "2") {
          id: ID!
          name: String @deprecated
          """Finds things."""
          find(
            """What to find."""
            filter: SetInput = { name: "a", tags: ["b", "c"], depth: 1.5, on: true, none: null }
            first: Int = 10
          ): [Found!]! @deprecated(reason: "Use \"name\".") @cost(weight: "3")
          moment: Moment
        }

        union Found = Query | Change

        input Choice @oneOf {
          a: Int
          b: String
        }

        input SetInput {
          """A name."""
          name: String = "x\ny" @cost(weight: "4")
          tags: [String!]
          depth: Float
          on: Boolean
          none: Int @deprecated(reason: "Never used.")
          choice: Choice
        }

        enum Color {
          """Like blood."""
          RED
          GREEN @deprecated
        }

        """What it costs."""
        directive @cost(weight: String!) on SCHEMA | OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION

        directive @tag(name: String! = "none") repeatable on FIELD | OBJECT

        scalar Moment @specifiedBy(url: "https://example.com/moment")

        """";

    [Fact]
    public void Print_SchemaInItsOrder_GivesTheSameText() => SchemaPrinter.Print(SchemaBuilder.FromSdl(Everything)).ShouldBe(Everything);

    [Fact]
    public void Print_DefinitionsInAnotherOrder_GivesTheSameText()
    {
        var document = Parser.ParseDocument(Everything);
        var reversed = new DocumentNode([.. document.Definitions.Reverse()]);
        SchemaPrinter.Print(SchemaBuilder.FromDocument(reversed)).ShouldBe(SchemaPrinter.Print(SchemaBuilder.FromDocument(document)));
    }

    [Fact]
    public void Print_BuiltIns_AreLeftOut()
    {
        var printed = SchemaPrinter.Print(SchemaBuilder.FromSdl("type Query { a: Int b: Float c: Boolean d: ID e: String }"));
        printed.ShouldNotContain("scalar");
        printed.ShouldNotContain("directive");
        printed.ShouldNotContain("__");
    }

    [Fact]
    public void Print_DescriptionThatNoBlockStringCanHold_IsQuoted()
    {
        var type = new ObjectType("Query", static () => [new FieldDefinition("a", BuiltInScalars.Int)], description: "  indented\u0007");
        SchemaPrinter.Print(type).ShouldStartWith("\"  indented\\u0007\"\n");
    }

    [Fact]
    public void Print_CustomRootNames_AreInTheSchemaDefinition() =>
        SchemaPrinter.Print(SchemaBuilder.FromSdl("schema { query: Root } type Root { a: Int }")).ShouldStartWith("schema {\n  query: Root\n}\n");

    [Fact]
    public void Print_RootTypeOfWrongKind_IsNamedAsInTheText() =>
        SchemaPrinter.Print(SchemaBuilder.FromSdl("schema { query: Root } interface Root { a: Int }")).ShouldStartWith("schema {\n  query: Root\n}\n");

    [Fact]
    public void PrintSorted_PartsInAnyOrder_GivesOneText()
    {
        const string Sorted = """
            schema {
              query: Query
            }

            directive @a(b: Int, c: Int) on FIELD_DEFINITION | OBJECT

            enum E2 {
              A
              B
            }

            input E10 {
              a: [Int] = [2, 1]
              b: E2
            }

            interface I {
              a: Int
            }

            interface J {
              a: Int
            }

            type Query implements I & J @a(c: 1, b: 2) {
              a: Int
              b(a: E10, b: E2): U @a
            }

            union U = Query | V

            type V {
              a: Int
            }

            """;
        var schema = SchemaBuilder.FromSdl(
            """
            type V { a: Int } union U = V | Query interface J { a: Int } interface I { a: Int } input E10 { b: E2 a: [Int] = [2, 1] } enum E2 { B A }
            directive @a(c: Int, b: Int) on FIELD_DEFINITION | OBJECT type Query implements J & I @a(c: 1, b: 2) { b(b: E2, a: E10): U @a a: Int }
            """
        );

        SchemaPrinter.PrintSorted(schema).ShouldBe(Sorted.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void PrintSemanticNonNull_ReplacesNonNullPositionsOfFields()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            interface Named implements Node { id: ID! name: String! }
            interface Node { id: ID! }
            type Mutation { change(name: String!): Int! }
            type PageInfo { hasNextPage: Boolean! }
            type Query implements Named & Node {
              id: ID!
              name: String!
              names(of: [String!]!): [[String!]]!
              maybe: String
              marked: [Int!] @semanticNonNull @deprecated
              page: PageInfo!
            }
            input Input { a: Int! }
            directive @other on FIELD
            directive @semanticNonNull(levels: [Int!]! = [0]) on FIELD_DEFINITION
            directive @tagged on FIELD
            scalar Moment
            """
        );

        SchemaPrinter
            .PrintSemanticNonNull(schema)
            .ShouldBe(
                """"
                schema {
                  query: Query
                  mutation: Mutation
                }

                interface Named implements Node {
                  id: ID!
                  name: String @semanticNonNull
                }

                interface Node {
                  id: ID!
                }

                type Mutation {
                  change(name: String!): Int!
                }

                type PageInfo {
                  hasNextPage: Boolean!
                }

                type Query implements Named & Node {
                  id: ID!
                  name: String @semanticNonNull
                  names(of: [String!]!): [[String]] @semanticNonNull(levels: [0, 2])
                  maybe: String
                  marked: [Int] @deprecated @semanticNonNull(levels: [0, 1])
                  page: PageInfo @semanticNonNull
                }

                input Input {
                  a: Int!
                }

                directive @other on FIELD

                """
                A position that is null only if `errors` has an error with its path. Clients that handle errors may treat it as non-null.
                """
                directive @semanticNonNull(
                  """
                  The positions: 0 for the field itself, 1 for the items of its list, 2 for the items of those.
                  """
                  levels: [Int!]! = [0]
                ) on FIELD_DEFINITION

                directive @tagged on FIELD

                scalar Moment

                """"
            );
        SchemaValidator.Validate(SchemaBuilder.FromSdl(SchemaPrinter.PrintSemanticNonNull(schema))).ShouldBeEmpty();
    }
}
