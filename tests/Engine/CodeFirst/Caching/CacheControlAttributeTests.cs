using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class CacheControlAttributeTests
{
    private static readonly string s_sdl = SchemaPrinter.Print(
        new CodeFirstSchemaBuilder { CostWeights = null }
            .AddType(typeof(Queries))
            .Build()
    );

    [Theory]
    [InlineData("  names: [String!]! @cacheControl(maxAge: 60)\n")]
    [InlineData("  shared: String! @cacheControl(maxAge: 0, sharedMaxAge: 30, vary: [\"Authorization\"])\n")]
    [InlineData("  mine: String! @cacheControl(scope: PRIVATE)\n")]
    [InlineData("type Part @cacheControl(inheritMaxAge: true) {\n")]
    [InlineData("directive @cacheControl(")]
    [InlineData("enum CacheControlScope {\n")]
    public void Build_Attributes_BecomeDirectives(string expected) => s_sdl.ShouldContain(expected);

    [Fact]
    public void Build_WithoutHints_HasNoDirective() =>
        SchemaPrinter.Print(new CodeFirstSchemaBuilder().AddType(typeof(Plain)).Build()).ShouldNotContain("cacheControl");

    [QueryType]
    private static class Queries
    {
        [CacheControl(60)]
        public static IReadOnlyList<string> GetNames() => [];

        [CacheControl(0, SharedMaxAge = 30, Vary = ["Authorization"])]
        public static string GetShared() => "";

        [CacheControl(Scope = CacheControlScope.Private)]
        public static string GetMine() => "";

        public static Part GetPart() => new("");
    }

    [CacheControl(InheritMaxAge = true)]
    private sealed record Part(string Name);

    [QueryType]
    private static class Plain
    {
        public static string GetName() => "";
    }
}
