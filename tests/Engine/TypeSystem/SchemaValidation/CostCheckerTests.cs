using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public sealed class CostCheckerTests
{
    private const string Directives = """
         directive @cost(weight: String!) on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION
        directive @listSize(
          assumedSize: Int
          slicingArguments: [String!]
          slicingArgumentDefaultValue: Int
          sizedFields: [String!]
          requireOneSlicingArgument: Boolean! = true
        ) on FIELD_DEFINITION
        """;

    [Theory]
    [InlineData("type Query { a: [Int] @listSize(assumedSize: 3) @cost(weight: \"-1.5\") }")]
    [InlineData("type Query { a(ids: [ID!], n: Int = 3): [Int] @listSize(slicingArguments: [\"ids\", \"n\"]) }")]
    [InlineData(
        "type Query { a(first: Int): C @listSize(slicingArguments: [\"first\"], sizedFields: [\"nodes\"]) } type C @cost(weight: \"2\") { nodes: [Int] }"
    )]
    public void Validate_SensibleCosts_FindsNothing(string sdl) => SchemaValidator.Validate(SchemaBuilder.FromSdl(sdl + Directives)).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "type Query { a: Int @cost(weight: \"much\") }",
        "The weight \"much\" of @cost on Query.a is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".",
        "1:35"
    )]
    [InlineData(
        "type Query { a: Int @cost(weight: \"NaN\") }",
        "The weight \"NaN\" of @cost on Query.a is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".",
        "1:35"
    )]
    [InlineData(
        "type Query { a: Int @cost(weight: \"1e999\") }",
        "The weight \"1e999\" of @cost on Query.a is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".",
        "1:35"
    )]
    [InlineData(
        "type Query { a(b: Int @cost(weight: \"\")): Int }",
        "The weight \"\" of @cost on Query.a(b:) is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".",
        "1:37"
    )]
    [InlineData(
        "type Query { a(i: I): Int } input I { b: Int @cost(weight: \"x\") }",
        "The weight \"x\" of @cost on I.b is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".",
        "1:60"
    )]
    [InlineData("type Query { a: [Int] @listSize(assumedSize: -1) }", "The sizes in @listSize on Query.a must not be negative.", "1:14")]
    [InlineData(
        "type Query { a: [Int] @listSize(slicingArguments: [\"first\"]) }",
        "The slicing argument \"first\" in @listSize on Query.a is not an argument of the field with a number or list as its type.",
        "1:14"
    )]
    [InlineData(
        "type Query { a: [Int] @listSize(assumedSize: 1, sizedFields: [\"nodes\"]) }",
        "The sized field \"nodes\" in @listSize on Query.a is not a list field of Int.",
        "1:14"
    )]
    [InlineData(
        "type Query { a: Int @listSize(assumedSize: 1) }",
        "@listSize on Query.a requires sizedFields, because the field itself is not a list.",
        "1:14"
    )]
    public void Validate_SenselessCost_NamesPlaceAndRemedy(string sdl, string message, string location)
    {
        var error = SchemaValidator.Validate(SchemaBuilder.FromSdl(sdl + Directives)).ShouldHaveSingleItem();

        error.Message.ShouldBe(message);
        error.Locations!.Count.ShouldBe(1);
        $"{error.Locations[0].Line}:{error.Locations[0].Column}".ShouldBe(location);
    }

    [Fact]
    public void Validate_AnotherDirectiveOfThatName_IsLeftAlone() =>
        SchemaValidator
            .Validate(SchemaBuilder.FromSdl("type Query { a: Int @cost(price: \"much\") } directive @cost(price: String) on FIELD_DEFINITION"))
            .ShouldBeEmpty();
}
