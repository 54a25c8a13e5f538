using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Qplet.GraphQL.Extending.Docs;

/// <summary>The programs of <c>docs/engine.md</c> can be pasted as they are into a new console program.</summary>
[Collection(nameof(EnginePageTests))]
[CollectionDefinition(nameof(EnginePageTests), DisableParallelization = true)]
public sealed class EnginePageTests
{
    private const string Page = "engine.md";

    /// <summary>The namespaces that a new console program has without a line of its own.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<MetadataReference[]> s_references = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => !path.EndsWith(".Tests.dll", StringComparison.Ordinal))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    /// <summary>The numbers of the programs on the page.</summary>
    public static TheoryData<int> Programs => [.. Enumerable.Range(0, DocsPage.Read(Page).Count(static block => block.Language == "csharp"))];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_OfThePage_CompilesAndPrintsWhatThePageSays(int number)
    {
        var blocks = DocsPage.Read(Page);
        var program = blocks.Where(static block => block.Language == "csharp").ElementAt(number);
        var output = blocks[blocks.ToList().IndexOf(program) + 1];
        output.Language.ShouldBe("text");

        (await RunAsync(program.Text)).ReplaceLineEndings("\n").TrimEnd().ShouldBe(output.Text.TrimEnd());
    }

    [Fact]
    public void Page_HasAProgramForEachUse() => Programs.Count.ShouldBeGreaterThanOrEqualTo(5);

    private static async Task<string> RunAsync(string program)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"Page{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(program, options)],
            s_references.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var assembly = new MemoryStream();
        compilation
            .Emit(assembly)
            .Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.ToString())
            .ShouldBeEmpty(program);

        // The entry point of the compiler waits for the program, which runs to its end before it returns.
        var entry = Assembly.Load(assembly.ToArray()).EntryPoint!;
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            await Task.Run(() => entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
        }
        finally
        {
            Console.SetOut(console);
        }
        return written.ToString();
    }
}
