using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Converts parts of a schema to SDL definitions.</summary>
internal static class DefinitionSyntax
{
    /// <summary>Returns the schema definition; null for a schema without root types, which the grammar cannot express.</summary>
    public static SchemaDefinitionNode? Of(GraphQLSchema schema)
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if ((schema.GetRootType(operation)?.Name ?? schema.Defects.RootOf(operation)) is { } root)
            {
                roots.Add(new OperationTypeDefinitionNode(operation, new NamedTypeNode(new NameNode(root))));
            }
        }

        return roots.Count == 0 ? null : new SchemaDefinitionNode(roots, Uses(schema.AppliedDirectives), Description(schema.Description));
    }

    public static TypeDefinitionNode Of(NamedType type)
    {
        var name = new NameNode(type.Name);
        var description = Description(type.Description);
        var directives = Uses(type.Directives);
        return type switch
        {
            ScalarType scalar => new ScalarTypeDefinitionNode(name, [.. SpecifiedBy(scalar), .. directives], description),
            ObjectType @object => new ObjectTypeDefinitionNode(name, directives, description)
            {
                Interfaces = [.. @object.Interfaces.Select(NamedReference)],
                Fields = [.. @object.Fields.Select(Of)],
            },
            InterfaceType @interface => new InterfaceTypeDefinitionNode(name, directives, description)
            {
                Interfaces = [.. @interface.Interfaces.Select(NamedReference)],
                Fields = [.. @interface.Fields.Select(Of)],
            },
            UnionType union => new UnionTypeDefinitionNode(name, [.. union.Members.Select(NamedReference)], directives, description),
            EnumType @enum => new EnumTypeDefinitionNode(name, [.. @enum.Values.Select(Of)], directives, description),
            InputObjectType input => new InputObjectTypeDefinitionNode(name, [.. input.Fields.Select(Of)], [.. OneOf(input), .. directives], description),
            _ => throw new ArgumentException("Unknown kind of type.", nameof(type)),
        };
    }

    public static DirectiveDefinitionNode Of(DirectiveDefinition directive) =>
        new(
            new NameNode(directive.Name),
            [.. directive.Locations.GetNames().Select(static location => new NameNode(location))],
            [.. directive.Arguments.Select(Of)],
            directive.IsRepeatable,
            Description(directive.Description)
        );

    public static FieldDefinitionNode Of(FieldDefinition field) =>
        new(
            new NameNode(field.Name),
            Reference(field.Type),
            [.. field.Arguments.Select(Of)],
            [.. Deprecated(field.DeprecationReason), .. Uses(field.Directives)],
            Description(field.Description)
        );

    public static InputValueDefinitionNode Of(InputValueDefinition value) =>
        new(
            new NameNode(value.Name),
            Reference(value.Type),
            value.DefaultValue,
            [.. Deprecated(value.DeprecationReason), .. Uses(value.Directives)],
            Description(value.Description)
        );

    public static EnumValueDefinitionNode Of(EnumValue value) =>
        new(new NameNode(value.Name), [.. Deprecated(value.DeprecationReason), .. Uses(value.Directives)], Description(value.Description));

    private static TypeNode Reference(IType type) =>
        type switch
        {
            NonNullType nonNull => new NonNullTypeNode(Reference(nonNull.NullableType)),
            ListType list => new ListTypeNode(Reference(list.ElementType)),
            _ => NamedReference(type.NamedType()),
        };

    private static NamedTypeNode NamedReference(NamedType type) => new(new NameNode(type.Name));

    private static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(text, isBlock: BlockString.IsPrintable(text));

    /// <summary>Returns the directives applied to a definition, except those that the model represents as properties.</summary>
    private static DirectiveNode[] Uses(IReadOnlyList<AppliedDirective> directives) =>
        [
            .. directives
                .Where(static directive => directive.Name is not ("deprecated" or "specifiedBy" or "oneOf"))
                .Select(static directive => new DirectiveNode(new NameNode(directive.Name), directive.Arguments)),
        ];

    private static IEnumerable<DirectiveNode> Deprecated(string? reason) =>
        reason switch
        {
            null => [],
            BuiltInDirectives.DefaultDeprecationReason => [new DirectiveNode(new NameNode("deprecated"))],
            _ => [Use("deprecated", "reason", reason)],
        };

    private static IEnumerable<DirectiveNode> SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedBy is { } url ? [Use("specifiedBy", "url", url.OriginalString)] : [];

    private static IEnumerable<DirectiveNode> OneOf(InputObjectType input) => input.IsOneOf ? [new DirectiveNode(new NameNode("oneOf"))] : [];

    private static DirectiveNode Use(string directive, string argument, string value) =>
        new(new NameNode(directive), [new ArgumentNode(new NameNode(argument), new StringValueNode(value))]);
}
