using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

public class DefinitionPrinterTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """"
        type Query @cost(weight: "1") {
          """Finds things."""
          find(where: Where @cost(weight: "2")): [Int] @cost(weight: "3") @deprecated(reason: "Old.")
        }

        input Where @oneOf { a: Int @cost(weight: "4"), kind: Kind }

        enum Kind { ONE @deprecated }

        directive @cost(weight: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
        """"
    );

    [Theory]
    [InlineData("Query.find", "\"\"\"Finds things.\"\"\"\nfind(where: Where): [Int] @deprecated(reason: \"Old.\")")]
    [InlineData("Query.find(where:)", "where: Where")]
    [InlineData("Where", "input Where @oneOf {\n  a: Int\n  kind: Kind\n}")]
    [InlineData("Where.a", "a: Int")]
    [InlineData("Kind", "enum Kind {\n  ONE @deprecated\n}")]
    [InlineData("Kind.ONE", "ONE @deprecated")]
    [InlineData("@skip(if:)", "if: Boolean!")]
    public void Definitions_ArePrintedWithoutCosts(string coordinate, string expected) =>
        DefinitionPrinter.Print(s_schema.FindDefinition(coordinate)!).ShouldEndWith(expected);

    [Theory]
    [InlineData("Query", "type Query")]
    [InlineData("Where", "input Where @oneOf")]
    [InlineData("Kind", "enum Kind")]
    public void Types_WithoutMembers_AreTheirNames(string coordinate, string expected) =>
        DefinitionPrinter.Print(s_schema.FindDefinition(coordinate)!, hasMembers: false).ShouldBe(expected);
}
