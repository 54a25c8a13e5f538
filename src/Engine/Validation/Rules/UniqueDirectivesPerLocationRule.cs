using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>A directive that is not repeatable is applied at most once per location; a type and its extensions are one location.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location">Section 5.7.3 Directives Are Unique per Location</see>.
/// </remarks>
internal sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    private static readonly SyntaxKind[] s_places =
    [
        SyntaxKind.OperationDefinition,
        SyntaxKind.VariableDefinition,
        SyntaxKind.Field,
        SyntaxKind.FragmentSpread,
        SyntaxKind.InlineFragment,
        SyntaxKind.FragmentDefinition,
        SyntaxKind.SchemaDefinition,
        SyntaxKind.SchemaExtension,
        SyntaxKind.ScalarTypeDefinition,
        SyntaxKind.ScalarTypeExtension,
        SyntaxKind.ObjectTypeDefinition,
        SyntaxKind.ObjectTypeExtension,
        SyntaxKind.InterfaceTypeDefinition,
        SyntaxKind.InterfaceTypeExtension,
        SyntaxKind.UnionTypeDefinition,
        SyntaxKind.UnionTypeExtension,
        SyntaxKind.EnumTypeDefinition,
        SyntaxKind.EnumTypeExtension,
        SyntaxKind.InputObjectTypeDefinition,
        SyntaxKind.InputObjectTypeExtension,
        SyntaxKind.FieldDefinition,
        SyntaxKind.InputValueDefinition,
        SyntaxKind.EnumValueDefinition,
    ];

    public override void Register(ValidationContext context)
    {
        var directives = new DirectiveLookup(context);
        var ofTypes = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        var ofSchema = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        Action<SyntaxNode> check = Check;
        foreach (var place in s_places)
        {
            context.OnEnter(place, check);
        }

        void Check(SyntaxNode node)
        {
            if (node is not IHasDirectives { Directives: { Count: > 0 } present })
            {
                return;
            }

            var seen = node switch
            {
                SchemaDefinitionNode or SchemaExtensionNode => ofSchema,
                TypeDefinitionNode type => SeenOf(ofTypes, type.Name.Value),
                TypeExtensionNode type => SeenOf(ofTypes, type.Name.Value),
                _ => new Dictionary<string, DirectiveNode>(StringComparer.Ordinal),
            };
            foreach (var directive in present)
            {
                if (directives.IsUnique(directive.Name.Value) && !seen.TryAdd(directive.Name.Value, directive))
                {
                    context.Report(ValidationErrors.DuplicateDirective(seen[directive.Name.Value], directive));
                }
            }
        }
    }

    private static Dictionary<string, DirectiveNode> SeenOf(Dictionary<string, Dictionary<string, DirectiveNode>> ofTypes, string type)
    {
        if (!ofTypes.TryGetValue(type, out var seen))
        {
            ofTypes.Add(type, seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal));
        }

        return seen;
    }
}
