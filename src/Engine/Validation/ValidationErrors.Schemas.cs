using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <content>
/// Errors of documents of the type system definition language (<see href="https://spec.graphql.org/September2025/#sec-Type-System">section 3</see>).
/// </content>
internal static partial class ValidationErrors
{
    public static GraphQLError SchemaInExtension(SchemaDefinitionNode schema) => New("Schema", "Cannot define a new schema within a schema extension.", schema);

    public static GraphQLError SeveralSchemas(SchemaDefinitionNode schema) => New("Schema", "Must provide only one schema definition.", schema);

    public static GraphQLError ExistingOperationType(OperationTypeDefinitionNode node) =>
        New("Root-Operation-Types", $"Type for {node.Operation.Keyword} already defined in the schema. It cannot be redefined.", node);

    public static GraphQLError DuplicateOperationType(OperationTypeDefinitionNode first, OperationTypeDefinitionNode second) =>
        New("Root-Operation-Types", $"There can be only one {second.Operation.Keyword} type in schema.", first, second);

    public static GraphQLError ExistingType(NameNode name) =>
        New("Types", $"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);

    public static GraphQLError DuplicateType(NameNode first, NameNode second) =>
        New("Types", $"There can be only one type named \"{second.Value}\".", first, second);

    public static GraphQLError ExistingEnumValue(string type, NameNode name) =>
        New("Enum-Extensions", $"Enum value \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);

    public static GraphQLError DuplicateEnumValue(string type, NameNode first, NameNode second) =>
        New("Enums", $"Enum value \"{type}.{second.Value}\" can only be defined once.", first, second);

    public static GraphQLError ExistingField(string type, NameNode name) =>
        New("Type-Extensions", $"Field \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);

    public static GraphQLError DuplicateField(string type, NameNode first, NameNode second) =>
        New("Types", $"Field \"{type}.{second.Value}\" can only be defined once.", first, second);

    public static GraphQLError DuplicateArgumentDefinition(string owner, string name, IEnumerable<SyntaxNode> names) =>
        New("Field-Arguments", $"Argument \"{owner}({name}:)\" can only be defined once.", [.. names]);

    public static GraphQLError ExistingDirective(NameNode name) =>
        New("Type-System.Directives", $"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);

    public static GraphQLError DuplicateDirectiveDefinition(NameNode first, NameNode second) =>
        New("Type-System.Directives", $"There can be only one directive named \"@{second.Value}\".", first, second);

    public static GraphQLError ExtensionOfOtherKind(TypeExtensionNode extension, string kind, TypeDefinitionNode? definition) =>
        New("Type-Extensions", $"Cannot extend non-{kind} type \"{extension.Name.Value}\".", definition, extension);

    public static GraphQLError ExtensionOfUnknownType(TypeExtensionNode extension, string suggestion) =>
        New("Type-Extensions", $"Cannot extend type \"{extension.Name.Value}\" because it is not defined.{suggestion}", extension.Name);
}
