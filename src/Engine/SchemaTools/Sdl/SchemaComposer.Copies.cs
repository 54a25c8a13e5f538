using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <content>Types and directives of the existing schema, with the extensions in the document.</content>
internal sealed partial class SchemaComposer
{
    private NamedType Copy(NamedType type)
    {
        var extensions = definitions.ExtensionsOf(type.Name);
        IReadOnlyList<AppliedDirective> directives = [.. type.Directives, .. extensions.SelectMany(Applied)];
        IReadOnlyList<SyntaxNode> extensionNodes = [.. type.ExtensionNodes, .. extensions];
        return type switch
        {
            ScalarType or EnumType when extensions.Count == 0 => type,
            ScalarType scalar => new SdlScalar(scalar.Name, scalar, scalar.Description, FindSpecification(extensions) ?? scalar.SpecifiedBy, directives)
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            EnumType @enum => new EnumType(
                @enum.Name,
                [.. @enum.Values, .. Parts<IEnumTypeNode>(null, extensions).SelectMany(static part => part.Values).Select(Define)],
                @enum.Description,
                directives,
                @enum.RuntimeType
            )
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            ObjectType @object => new ObjectType(
                @object.Name,
                () => CopyFields(@object, extensions),
                () => CopyInterfaces(@object, extensions),
                @object.Description,
                directives,
                @object.RuntimeType,
                @object.IsTypeOf
            )
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            InterfaceType @interface => new InterfaceType(
                @interface.Name,
                () => CopyFields(@interface, extensions),
                () => CopyInterfaces(@interface, extensions),
                @interface.Description,
                directives,
                @interface.RuntimeType,
                @interface.ResolveType
            )
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            UnionType union => new UnionType(
                union.Name,
                () =>
                    [
                        .. union.Members.Select(member => (ObjectType)Map(member)),
                        .. ResolveMembers(union.Name, Parts<IUnionTypeNode>(null, extensions).SelectMany(static part => part.Types)),
                    ],
                union.Description,
                directives,
                union.RuntimeType,
                union.ResolveType
            )
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            InputObjectType input => new InputObjectType(
                input.Name,
                () => [.. input.Fields.Select(Copy), .. Parts<IInputObjectTypeNode>(null, extensions).SelectMany(static part => part.Fields).Select(Define)],
                input.IsOneOf || IsOneOf(extensions),
                input.Description,
                directives,
                input.RuntimeType,
                input.CreateInstance
            )
            {
                SyntaxNode = type.SyntaxNode,
                ExtensionNodes = extensionNodes,
            },
            _ => throw new ArgumentException("Unknown kind of type.", nameof(type)),
        };
    }

    private List<FieldDefinition> CopyFields(ComplexType type, IReadOnlyList<TypeExtensionNode> extensions) =>
        [
            .. type.Fields.Select(Copy),
            .. Parts<IComplexTypeNode>(null, extensions).SelectMany(static part => part.Fields).Select(field => Define(type.Name, field)),
        ];

    private List<InterfaceType> CopyInterfaces(ComplexType type, IReadOnlyList<TypeExtensionNode> extensions) =>
        [
            .. type.Interfaces.Select(@interface => (InterfaceType)Map(@interface)),
            .. ResolveInterfaces(type.Name, Parts<IComplexTypeNode>(null, extensions).SelectMany(static part => part.Interfaces)),
        ];

    private FieldDefinition Copy(FieldDefinition field) =>
        new(field.Name, Map(field.Type), [.. field.Arguments.Select(Copy)], field.Description, field.DeprecationReason, field.Directives)
        {
            Execution = field.Execution,
            Features = field.Features,
            SyntaxNode = field.SyntaxNode,
        };

    private InputValueDefinition Copy(InputValueDefinition value) =>
        new(value.Name, Map(value.Type), value.DefaultValue, value.Description, value.DeprecationReason, value.Directives)
        {
            RuntimeType = value.RuntimeType,
            Formatter = value.Formatter,
            SyntaxNode = value.SyntaxNode,
        };

    private DirectiveDefinition Copy(DirectiveDefinition directive) =>
        BuiltInDirectives.All.Contains(directive)
            ? directive
            : new DirectiveDefinition(directive.Name, directive.Locations, [.. directive.Arguments.Select(Copy)], directive.IsRepeatable, directive.Description)
            {
                CreateInstance = directive.CreateInstance,
                Middleware = directive.Middleware,
                SyntaxNode = directive.SyntaxNode,
            };

    private NamedType Map(NamedType type) => Resolve(type.Name);

    private IType Map(IType type) =>
        type switch
        {
            NamedType named => Map(named),
            ListType list => new ListType(Map(list.ElementType)),
            NonNullType nonNull => new NonNullType(Map(nonNull.NullableType)),
            _ => throw new ArgumentException("The type must be a named type, a list or a non-null type.", nameof(type)),
        };
}
