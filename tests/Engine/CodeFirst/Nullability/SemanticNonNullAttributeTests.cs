using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.CodeFirst;

public sealed class SemanticNonNullAttributeTests
{
    [Theory]
    [InlineData("  name: String @semanticNonNull\n")]
    [InlineData("  names: [String] @semanticNonNull(levels: [0, 1])\n")]
    [InlineData("  plain: String\n")]
    [InlineData("directive @semanticNonNull(")]
    public void Build_Attribute_BecomesTheDirective(string expected) =>
        SchemaPrinter
            .Print(
                new CodeFirstSchemaBuilder { CostWeights = null }
                    .AddType(typeof(Queries))
                    .Build()
            )
            .ShouldContain(expected);

    [QueryType]
    private static class Queries
    {
        [SemanticNonNull]
        public static string? GetName() => "";

        [SemanticNonNull(0, 1)]
        public static IReadOnlyList<string?>? GetNames() => [];

        public static string? GetPlain() => null;
    }
}
