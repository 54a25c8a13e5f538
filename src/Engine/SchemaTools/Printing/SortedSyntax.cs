using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Sorts definitions and their members in natural order; directives come before types. Elements whose order is significant, such as the items of a default
/// value, keep their order.
/// </summary>
internal static class SortedSyntax
{
    public static DocumentNode Of(DocumentNode document) =>
        new([
            .. document.Definitions.OfType<SchemaDefinitionNode>(),
            .. Sorted(document.Definitions.OfType<DirectiveDefinitionNode>(), static directive => directive.Name.Value).Select(Of),
            .. Sorted(document.Definitions.OfType<TypeDefinitionNode>(), static type => type.Name.Value).Select(Of),
        ]);

    private static DirectiveDefinitionNode Of(DirectiveDefinitionNode node) =>
        new(node.Name, Sorted(node.Locations, static location => location.Value), Inputs(node.Arguments), node.IsRepeatable, node.Description);

    private static TypeDefinitionNode Of(TypeDefinitionNode node) =>
        node switch
        {
            ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(type.Name, type.Directives, type.Description)
            {
                Interfaces = References(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(type.Name, type.Directives, type.Description)
            {
                Interfaces = References(type.Interfaces),
                Fields = Fields(type.Fields),
            },
            UnionTypeDefinitionNode type => new UnionTypeDefinitionNode(type.Name, References(type.Types), type.Directives, type.Description),
            EnumTypeDefinitionNode type => new EnumTypeDefinitionNode(
                type.Name,
                Sorted(type.Values, static value => value.Name.Value),
                type.Directives,
                type.Description
            ),
            InputObjectTypeDefinitionNode type => new InputObjectTypeDefinitionNode(type.Name, Inputs(type.Fields), type.Directives, type.Description),
            _ => node,
        };

    private static FieldDefinitionNode[] Fields(IEnumerable<FieldDefinitionNode> fields) =>
        Sorted(
            fields.Select(static field => new FieldDefinitionNode(field.Name, field.Type, Inputs(field.Arguments), field.Directives, field.Description)),
            static field => field.Name.Value
        );

    private static InputValueDefinitionNode[] Inputs(IEnumerable<InputValueDefinitionNode> inputs) => Sorted(inputs, static input => input.Name.Value);

    private static NamedTypeNode[] References(IEnumerable<NamedTypeNode> references) => Sorted(references, static reference => reference.Name.Value);

    private static T[] Sorted<T>(IEnumerable<T> items, Func<T, string> name) => [.. items.OrderBy(name, Comparer<string>.Create(NaturalOrder.Compare))];
}
