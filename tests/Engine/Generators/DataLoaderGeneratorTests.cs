using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Qplet.GraphQL.Generators;

public sealed class DataLoaderGeneratorTests
{
    private const string Attributes = """
        namespace Qplet.GraphQL.EntityFramework
        {
            using System;
            public sealed class EntityQuery<T>;
            public sealed class EntityQuery<TKey, T>;
            public sealed class EntityDataLoaderAttribute<TKey> : Attribute {
              public string? KeyProperty { get; init; } public string[] AlwaysLoaded { get; init; } = [];
            }
            public sealed class ChildrenDataLoaderAttribute : Attribute { public int Limit { get; init; } public string[] AlwaysLoaded { get; init; } = []; }
            public sealed class PageDataLoaderAttribute : Attribute;
            public sealed class CountDataLoaderAttribute : Attribute;
        }
        """;

    [Theory]
    [InlineData("[EntityDataLoader<System.Guid>] static EntityQuery<string>", "EntityByKeyDataLoader<global::System.Guid, string>(queries, scheduler)")]
    [InlineData("[ChildrenDataLoader] static EntityQuery<int, string>", "ChildrenDataLoader<int, string>(queries, scheduler)")]
    [InlineData("[PageDataLoader] static EntityQuery<int, string>", "PagedChildrenDataLoader<int, string>(queries, scheduler)")]
    [InlineData("[CountDataLoader] static EntityQuery<int, string>", "ChildCountDataLoader<int, string>(queries, scheduler)")]
    public void Declaration_OfEachKind_BecomesItsClass(string declaration, string expected)
    {
        var source = Generate($"{declaration} Songs {{ get; }} = null!;");

        source.ShouldContain("public sealed class SongsDataLoader(");
        source.ShouldContain(expected);
        source.ShouldContain("Source => Loaders.Songs;");
    }

    [Fact]
    public void Declaration_WithOptionsAndSummary_PassesThemOn()
    {
        var source = Generate(
            "/// <summary>Loads songs\n/// by name.</summary>\n"
                + "[EntityDataLoader<string>(KeyProperty = \"Name\", AlwaysLoaded = [\"Title\", \"Year\"])] "
                + "static EntityQuery<string> SongByName { get; } = null!;"
        );

        source.ShouldContain("/// <summary>Loads songs by name.</summary>");
        source.ShouldContain("protected override string KeyProperty => \"Name\";");
        source.ShouldContain("AlwaysLoaded => [\"Title\", \"Year\"];");
    }

    [Fact]
    public void Declaration_WithLimit_PassesItOn() =>
        Generate("[ChildrenDataLoader(Limit = 1)] static EntityQuery<int, string> Latest { get; } = null!;")
            .ShouldContain("protected override int? Limit => 1;");

    [Theory]
    [InlineData("[EntityDataLoader<int>] static EntityQuery<int, string>", "EntityQuery<T>, and the type of the key in the attribute.")]
    [InlineData("[ChildrenDataLoader] static EntityQuery<string>", "EntityQuery<TKey, T>.")]
    [InlineData("[PageDataLoader] EntityQuery<int, string>", "EntityQuery<TKey, T>.")]
    [InlineData("[CountDataLoader] static System.Func<int, string>", "EntityQuery<TKey, T>.")]
    public void Declaration_OfAnotherType_IsAnErrorOfTheCompiler(string declaration, string expected)
    {
        var source = Generate($"{declaration} Songs {{ get; }} = null!;");

        source.ShouldStartWith("#error Loaders.Songs: [");
        source.ShouldEndWith($"{expected}\n");
    }

    private static string Generate(string member)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        var text = $"namespace Music {{ using Qplet.GraphQL.EntityFramework; internal class Loaders {{ {member} }} }}";
        var compilation = CSharpCompilation.Create(
            "Music",
            [CSharpSyntaxTree.ParseText(Attributes, options), CSharpSyntaxTree.ParseText(text, options)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

        var result = CSharpGeneratorDriver
            .Create([new DataLoaderGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation)
            .GetRunResult();

        return result.GeneratedTrees.ShouldHaveSingleItem().ToString();
    }
}
