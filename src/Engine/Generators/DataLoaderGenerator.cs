using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Qplet.GraphQL.Generators;

/// <summary>
/// Generates the class of each DataLoader that is declared by an attribute on a static property. <c>TrackById</c> becomes <c>TrackByIdDataLoader</c>, which
/// resolvers take as a parameter.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DataLoaderGenerator : IIncrementalGenerator
{
    private const string Room = "Qplet.GraphQL.EntityFramework";

    private static readonly (string Attribute, DataLoaderKind Kind)[] s_attributes =
    [
        ("EntityDataLoaderAttribute`1", DataLoaderKind.Entity),
        ("ChildrenDataLoaderAttribute", DataLoaderKind.Children),
        ("PageDataLoaderAttribute", DataLoaderKind.Page),
        ("CountDataLoaderAttribute", DataLoaderKind.Count),
    ];

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var (attribute, kind) in s_attributes)
        {
            var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
                $"{Room}.{attribute}",
                static (node, _) => node is PropertyDeclarationSyntax,
                (match, cancellationToken) => Read(match, kind, cancellationToken)
            );
            context.RegisterSourceOutput(declarations, static (output, declaration) => Write(output, declaration));
        }
    }

    private static DataLoaderDeclaration Read(GeneratorAttributeSyntaxContext match, DataLoaderKind kind, CancellationToken cancellationToken)
    {
        var property = (IPropertySymbol)match.TargetSymbol;
        var attribute = match.Attributes[0];
        var type = property.Type as INamedTypeSymbol;
        var arguments = (type?.TypeArguments ?? []).Select(Display).ToList();
        var key = kind == DataLoaderKind.Entity ? Display(attribute.AttributeClass!.TypeArguments[0]) : arguments.FirstOrDefault();
        var isQuery = type?.Name == "EntityQuery" && arguments.Count == (kind == DataLoaderKind.Entity ? 1 : 2);
        var named = attribute.NamedArguments.ToDictionary(static argument => argument.Key, static argument => argument.Value);
        return new DataLoaderDeclaration(
            property.ContainingNamespace.ToDisplayString(),
            $"{property.ContainingType.Name}.{property.Name}",
            $"{property.Name}DataLoader",
            SummaryOf(property.GetDocumentationCommentXml(cancellationToken: cancellationToken)),
            kind,
            key ?? "",
            arguments.LastOrDefault() ?? "",
            named.TryGetValue("KeyProperty", out var keyProperty) ? keyProperty.Value as string : null,
            named.TryGetValue("AlwaysLoaded", out var always) ? string.Join(", ", always.Values.Select(static value => $"\"{value.Value}\"")) : "",
            named.TryGetValue("Limit", out var limit) ? (int)limit.Value! : 0,
            isQuery && property.IsStatic
        );
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string SummaryOf(string? documentation)
    {
        const string Open = "<summary>";
        var start = documentation?.IndexOf(Open, StringComparison.Ordinal) ?? -1;
        var end = documentation?.IndexOf("</summary>", StringComparison.Ordinal) ?? -1;
        return start < 0 || end < 0
            ? ""
            : string.Join(
                " ",
                documentation!.Substring(start + Open.Length, end - start - Open.Length).Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)
            );
    }

    private static void Write(SourceProductionContext output, DataLoaderDeclaration declaration) =>
        output.AddSource($"{declaration.Namespace}.{declaration.Name}.g.cs", SourceText.From(DataLoaderSource.Of(declaration), Encoding.UTF8));
}
