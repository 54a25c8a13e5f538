using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class CostAttributeTests
{
    private static readonly string s_sdl = Print(new());

    [Theory]
    [InlineData("  plain: Int!\n")]
    [InlineData("  waits: Int! @cost(weight: \"10\")\n")]
    [InlineData("  cheap: Int! @cost(weight: \"0.5\")\n")]
    [InlineData("  found(text: String! @cost(weight: \"5\"), input: Input!): Int!\n")]
    [InlineData("  names: [String!]! @listSize(assumedSize: 20)\n")]
    [InlineData("  some(count: Int!, ids: [Int!]!): [Thing!]! @listSize(slicingArguments: [\"count\", \"ids\"], requireOneSlicingArgument: false)\n")]
    [InlineData("type Thing @cost(weight: \"3\") {\n")]
    [InlineData("input Input @tagged {\n  size: Int! @cost(weight: \"7\")\n}\n")]
    [InlineData("enum Colour @cost(weight: \"2\") {\n")]
    [InlineData("directive @cost(")]
    [InlineData("directive @listSize(")]
    public void Build_Attributes_BecomeDirectives(string expected) => s_sdl.ShouldContain(expected);

    [Fact]
    public void Build_OtherWeights_AreTaken() => Print(new() { DefaultResolverCost = 25 }).ShouldContain("  waits: Int! @cost(weight: \"25\")\n");

    [Fact]
    public void Build_WithoutWeights_SaysNothingOfCosts()
    {
        var sdl = SchemaPrinter.Print(
            new CodeFirstSchemaBuilder { CostWeights = null }
                .AddType(typeof(Plain))
                .Build()
        );

        sdl.ShouldNotContain("@cost");
        sdl.ShouldNotContain("@listSize");
    }

    private static string Print(CostWeights weights)
    {
        var schema = new CodeFirstSchemaBuilder { CostWeights = weights }
            .AddType(typeof(Queries))
            .AddType<Input>()
            .AddDirective(new DirectiveDefinition("tagged", DirectiveLocations.InputObject))
            .Build();
        return System.Text.RegularExpressions.Regex.Replace(
            SchemaPrinter.Print(schema),
            "^ *\"\"\".*?\"\"\"\n",
            "",
            System.Text.RegularExpressions.RegexOptions.Multiline
        );
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TaggedAttribute : Attribute, IDirectiveAttribute
    {
        public AppliedDirective ToDirective() => new("tagged", []);
    }

    [Cost(3)]
    public sealed record Thing(int Id, Colour Colour);

    [Tagged]
    [InputType]
    public sealed record Input([property: Cost(7)] int Size);

    [Cost(2)]
    public enum Colour
    {
        Red,
    }

    [QueryType]
    public static class Plain
    {
        public static Task<int> WaitsAsync() => Task.FromResult(1);
    }

    [QueryType]
    public static class Queries
    {
        public static int Plain => 1;

        public static Task<int> WaitsAsync() => Task.FromResult(1);

        [Cost(0.5)]
        public static Task<int> CheapAsync() => Task.FromResult(1);

        public static int Found([Cost(5)] string text, Input input) => text.Length + input.Size;

        [ListSize(AssumedSize = 20)]
        public static IReadOnlyList<string> Names => [];

        [ListSize(SlicingArguments = ["count", "ids"], RequireOneSlicingArgument = false)]
        public static IReadOnlyList<Thing> Some(int count, int[] ids) => [.. ids.Take(count).Select(static id => new Thing(id, Colour.Red))];
    }
}
