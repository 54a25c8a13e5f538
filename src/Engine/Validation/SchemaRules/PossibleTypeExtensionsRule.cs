using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Every extended type is defined, and of the same kind as the extension.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-Extensions">Section 3.4.3 Type Extensions</see>.</remarks>
internal sealed class PossibleTypeExtensionsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var defined = new Dictionary<string, TypeDefinitionNode>(StringComparer.Ordinal);
        foreach (var type in context.Document.Definitions.OfType<TypeDefinitionNode>())
        {
            defined[type.Name.Value] = type;
        }

        context.OnEnter<DocumentNode>(
            SyntaxKind.Document,
            document =>
            {
                foreach (var extension in document.Definitions.OfType<TypeExtensionNode>())
                {
                    Check(context, defined, extension);
                }
            }
        );
    }

    private static void Check(ValidationContext context, Dictionary<string, TypeDefinitionNode> defined, TypeExtensionNode extension)
    {
        var name = extension.Name.Value;
        var existing = context.ExtendedSchema?.Types;
        var definition = defined.GetValueOrDefault(name);
        var expected = definition is not null ? KindOf(definition.Kind) : existing?.GetValueOrDefault(name)?.Kind;
        if (expected is null)
        {
            var names = defined.Keys.Concat(existing?.Keys ?? []).Distinct(StringComparer.Ordinal);
            context.Report(ValidationErrors.ExtensionOfUnknownType(extension, context.DidYouMean(name, names)));
        }
        else if (expected != KindOf(extension.Kind))
        {
            context.Report(ValidationErrors.ExtensionOfOtherKind(extension, DescribeKind(KindOf(extension.Kind)), definition));
        }
    }

    private static TypeKind KindOf(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => TypeKind.Scalar,
            SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => TypeKind.Object,
            SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => TypeKind.Interface,
            SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => TypeKind.Union,
            SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => TypeKind.Enum,
            SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => TypeKind.InputObject,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a type definition or extension."),
        };

    private static string DescribeKind(TypeKind kind) =>
        kind switch
        {
            TypeKind.InputObject => "input object",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
