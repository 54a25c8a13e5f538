using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Qplet.GraphQL.Architecture;

/// <summary>The references between the parts of each room, as the compiler binds the names in the sources.</summary>
/// <remarks>
/// A part is a folder of the room with the folders inside it. A file directly in the room is also a part: entry points know the folders, errors are known by
/// them, and no file may be both.
/// </remarks>
public sealed class SourceReferences
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private const string AttributeSuffix = "Attribute";

    private readonly CSharpCompilation _compilation;

    public SourceReferences()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        var files = Repository.Files("src/Engine", "*.cs").Concat(Repository.Files("src/Server", "*.cs")).ToArray();
        var trees = files.AsParallel().Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), options, path));
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        _compilation = CSharpCompilation.Create(
            "Sources",
            [CSharpSyntaxTree.ParseText(GlobalUsings, options), .. trees],
            assemblies.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
    }

    /// <summary>Returns the references from one part of a room to another.</summary>
    internal IReadOnlyCollection<SourceReference> InRoom(string room)
    {
        var trees = _compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith(room + "/", StringComparison.Ordinal)).ToList();
        var names = trees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        return [.. trees.AsParallel().SelectMany(tree => Of(tree, room, names)).Distinct()];
    }

    /// <summary>The names by which code refers to a declaration without naming anything else: of types, attributes and extensions.</summary>
    private static IEnumerable<string> NamesOf(SyntaxNode node) =>
        node switch
        {
            BaseTypeDeclarationSyntax type when type.Identifier.Text.EndsWith(AttributeSuffix, StringComparison.Ordinal) =>
            [
                type.Identifier.Text,
                type.Identifier.Text[..^AttributeSuffix.Length],
            ],
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            DelegateDeclarationSyntax type => [type.Identifier.Text],
            MethodDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } method => [method.Identifier.Text],
            PropertyDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } property => [property.Identifier.Text],
            MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method when first.Modifiers.Any(SyntaxKind.ThisKeyword) =>
            [
                method.Identifier.Text,
            ],
            _ => [],
        };

    private IEnumerable<SourceReference> Of(SyntaxTree tree, string room, HashSet<string> names)
    {
        var model = _compilation.GetSemanticModel(tree, ignoreAccessibility: true);
        var part = PartOf(tree, room);
        return tree.GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => names.Contains(name.Identifier.Text) && !IsOnlyNamed(name))
            .SelectMany(name => Bind(model, name))
            .Select(symbol => (Type: TypeOf(symbol), Parts: PartsOf(symbol, room)))
            .Where(target => target.Type is not null && target.Parts.Count > 0 && !target.Parts.Contains(part))
            .Select(target => new SourceReference(part, tree.FilePath, target.Parts[0], target.Type!.Name));
    }

    /// <summary>Whether a name only becomes text: <c>nameof</c> in a message needs nothing of what it names.</summary>
    private static bool IsOnlyNamed(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } };

    /// <summary>What a name stands for. Where an argument's type is unknown here, such as that of a generated method, all that it can stand for.</summary>
    private static IEnumerable<ISymbol> Bind(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).Where(static symbol =>
            symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
        );
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }
        return type;
    }

    private static List<string> PartsOf(ISymbol symbol, string room) =>
        [
            .. (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol)
                .OriginalDefinition.DeclaringSyntaxReferences.Select(static declaration => declaration.SyntaxTree)
                .Where(tree => tree.FilePath.StartsWith(room + "/", StringComparison.Ordinal))
                .Select(tree => PartOf(tree, room))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    // The files of a partial class in the room itself are one part: ValidationErrors.Values.cs belongs to ValidationErrors.
    private static string PartOf(SyntaxTree tree, string room)
    {
        var path = tree.FilePath[(room.Length + 1)..];
        return path[..path.IndexOfAny(['/', '.'])];
    }
}
