using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public sealed class NullabilityCheckerTests
{
    private const string Definition = " directive @semanticNonNull(levels: [Int!]! = [0]) on FIELD_DEFINITION";

    [Theory]
    [InlineData("type Query { a: Int @semanticNonNull b: [Int] @semanticNonNull(levels: [0, 1]) c: [[Int]!] @semanticNonNull(levels: [2]) }")]
    [InlineData("type Query { a: I } interface I { b: [Int]! @semanticNonNull(levels: [1]) }")]
    public void Validate_NullablePositions_FindsNothing(string sdl) => SchemaValidator.Validate(SchemaBuilder.FromSdl(sdl + Definition)).ShouldBeEmpty();

    [Theory]
    [InlineData("type Query { a: Int @semanticNonNull(levels: [1]) }", "The type of Query.a has no level 1, which @semanticNonNull specifies.")]
    [InlineData("type Query { a: [Int!]! @semanticNonNull(levels: [2]) }", "The type of Query.a has no level 2, which @semanticNonNull specifies.")]
    [InlineData("type Query { a: Int @semanticNonNull(levels: [-1]) }", "The type of Query.a has no level -1, which @semanticNonNull specifies.")]
    [InlineData("type Query { a: Int! @semanticNonNull }", "@semanticNonNull on Query.a has no effect: level 0 is non-null by its type.")]
    [InlineData("type Query { a: [Int!] @semanticNonNull(levels: [1]) }", "@semanticNonNull on Query.a has no effect: level 1 is non-null by its type.")]
    public void Validate_OtherPositions_FindsTheProblem(string sdl, string message) =>
        SchemaValidator
            .Validate(SchemaBuilder.FromSdl(sdl + Definition, new SdlOptions { AssumeValid = true }))
            .ShouldHaveSingleItem()
            .Message.ShouldBe(message);
}
