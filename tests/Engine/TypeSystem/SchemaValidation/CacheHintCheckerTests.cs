using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public sealed class CacheHintCheckerTests
{
    private const string Definitions = """
         enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, sharedMaxAge: Int, scope: CacheControlScope = PUBLIC, inheritMaxAge: Boolean, vary: [String!])
          on OBJECT | FIELD_DEFINITION | INTERFACE | UNION
        """;

    [Theory]
    [InlineData("type Query { a: Int @cacheControl(maxAge: 0) b: Part } type Part @cacheControl(inheritMaxAge: true, scope: PRIVATE) { c: Int }")]
    [InlineData("type Query { a: Int @cacheControl(maxAge: 5, sharedMaxAge: 10, vary: [\"Authorization\"]) } type Mutation { b: Int }")]
    public void Validate_SensibleHints_FindsNothing(string sdl) => SchemaValidator.Validate(SchemaBuilder.FromSdl(sdl + Definitions)).ShouldBeEmpty();

    [Theory]
    [InlineData("type Query { a: Int @cacheControl(maxAge: -1) }", "The times in @cacheControl on Query.a must not be negative.")]
    [InlineData("type Query { a: P } type P @cacheControl(sharedMaxAge: -1) { b: Int }", "The times in @cacheControl on P must not be negative.")]
    [InlineData(
        "type Query { a: Int @cacheControl(maxAge: 1, inheritMaxAge: true) }",
        "@cacheControl on Query.a must not specify a time and inherit it (inheritMaxAge)."
    )]
    [InlineData(
        "type Query { a: Int } type Mutation { b: Int @cacheControl(maxAge: 1) }",
        "@cacheControl on Mutation.b has no effect: results of mutations and subscriptions are never stored."
    )]
    public void Validate_OtherHints_FindsTheProblem(string sdl, string message)
    {
        var schema = SchemaBuilder.FromSdl(sdl + Definitions, new SdlOptions { AssumeValid = true });

        SchemaValidator.Validate(schema).ShouldHaveSingleItem().Message.ShouldBe(message);
    }
}
