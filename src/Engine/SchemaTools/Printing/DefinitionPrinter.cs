using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Prints parts of a schema as SDL for readers: without the directives that concern only servers and tools, such as costs.</summary>
public static class DefinitionPrinter
{
    /// <summary>Prints a type, field, input value, enum value or directive, as <see cref="SchemaDefinitions" /> finds it.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="hasMembers">Whether the fields or values of a type are printed as well.</param>
    /// <exception cref="ArgumentException">The object is not a definition of a schema.</exception>
    public static string Print(object definition, bool hasMembers = true) =>
        SyntaxPrinter.Print(
            definition switch
            {
                NamedType type => Bare(DefinitionSyntax.Of(type), hasMembers),
                FieldDefinition field => Bare(DefinitionSyntax.Of(field)),
                InputValueDefinition value => Bare(DefinitionSyntax.Of(value)),
                EnumValue value => Bare(DefinitionSyntax.Of(value)),
                DirectiveDefinition directive => DefinitionSyntax.Of(directive),
                _ => throw new ArgumentException("The object is not a definition of a schema.", nameof(definition)),
            }
        );

    private static TypeDefinitionNode Bare(TypeDefinitionNode type, bool hasMembers) =>
        type switch
        {
            ObjectTypeDefinitionNode node => new ObjectTypeDefinitionNode(node.Name, Kept(node.Directives), node.Description)
            {
                Interfaces = node.Interfaces,
                Fields = hasMembers ? [.. node.Fields.Select(Bare)] : [],
            },
            InterfaceTypeDefinitionNode node => new InterfaceTypeDefinitionNode(node.Name, Kept(node.Directives), node.Description)
            {
                Interfaces = node.Interfaces,
                Fields = hasMembers ? [.. node.Fields.Select(Bare)] : [],
            },
            InputObjectTypeDefinitionNode node => new InputObjectTypeDefinitionNode(
                node.Name,
                hasMembers ? [.. node.Fields.Select(Bare)] : [],
                Kept(node.Directives),
                node.Description
            ),
            EnumTypeDefinitionNode node => new EnumTypeDefinitionNode(
                node.Name,
                hasMembers ? [.. node.Values.Select(Bare)] : [],
                Kept(node.Directives),
                node.Description
            ),
            _ => type,
        };

    private static FieldDefinitionNode Bare(FieldDefinitionNode field) =>
        new(field.Name, field.Type, [.. field.Arguments.Select(Bare)], Kept(field.Directives), field.Description);

    private static InputValueDefinitionNode Bare(InputValueDefinitionNode value) =>
        new(value.Name, value.Type, value.DefaultValue, Kept(value.Directives), value.Description);

    private static EnumValueDefinitionNode Bare(EnumValueDefinitionNode value) => new(value.Name, Kept(value.Directives), value.Description);

    private static DirectiveNode[] Kept(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(static directive => directive.Name.Value is "deprecated" or "oneOf" or "specifiedBy")];
}
