using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Errors of SDL that cannot be built into a schema. The messages are graphql-js's.</summary>
internal static class SdlErrors
{
    public static GraphQLError UnknownType(NameNode name, IEnumerable<string> known) =>
        At($"Unknown type \"{name.Value}\".{NameSuggestions.DidYouMean(name.Value, known)}", name);

    public static GraphQLError UnknownDirective(DirectiveNode directive) => At($"Unknown directive \"@{directive.Name.Value}\".", directive);

    public static GraphQLError SecondSchema(SchemaDefinitionNode node) => At("Must provide only one schema definition.", node);

    public static GraphQLError SchemaExists(SchemaDefinitionNode node) => At("Cannot define a new schema within a schema extension.", node);

    public static GraphQLError RootTypeExists(OperationTypeDefinitionNode node) =>
        At($"Type for {node.Operation.Keyword} already defined in the schema. It cannot be redefined.", node);

    public static GraphQLError SecondRootType(OperationTypeDefinitionNode first, OperationTypeDefinitionNode second) =>
        At($"There can be only one {first.Operation.Keyword} type in schema.", first, second);

    public static GraphQLError SecondType(NameNode first, NameNode second) => At($"There can be only one type named \"{first.Value}\".", first, second);

    public static GraphQLError TypeExists(NameNode name) =>
        At($"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);

    public static GraphQLError SecondDirective(NameNode first, NameNode second) =>
        At($"There can be only one directive named \"@{first.Value}\".", first, second);

    public static GraphQLError DirectiveExists(NameNode name) => At($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);

    public static GraphQLError ExtendsNothing(NameNode name, IEnumerable<string> known) =>
        At($"Cannot extend type \"{name.Value}\" because it is not defined.{NameSuggestions.DidYouMean(name.Value, known)}", name);

    public static GraphQLError ExtendsOtherKind(TypeExtensionNode extension, SyntaxNode? defined, string kind) =>
        At($"Cannot extend non-{kind} type \"{extension.Name.Value}\".", defined, extension);

    public static GraphQLError FieldExists(string type, NameNode field) =>
        At($"Field \"{type}.{field.Value}\" already exists in the schema. It cannot also be defined in this type extension.", field);

    public static GraphQLError SecondField(string type, NameNode first, NameNode second) =>
        At($"Field \"{type}.{first.Value}\" can only be defined once.", first, second);

    public static GraphQLError EnumValueExists(string type, NameNode value) =>
        At($"Enum value \"{type}.{value.Value}\" already exists in the schema. It cannot also be defined in this type extension.", value);

    public static GraphQLError SecondEnumValue(string type, NameNode first, NameNode second) =>
        At($"Enum value \"{type}.{first.Value}\" can only be defined once.", first, second);

    public static GraphQLError SecondArgument(string coordinate, NameNode first, NameNode second) =>
        At($"Argument \"{coordinate}({first.Value}:)\" can only be defined once.", first, second);

    public static GraphQLError NoFieldForResolver(string coordinate, IEnumerable<string> known) =>
        At($"A resolver was registered for \"{coordinate}\", which is not a field of the schema.{NameSuggestions.DidYouMean(coordinate, known)}");

    public static GraphQLError NoFieldForSubscriber(string coordinate) =>
        At($"Events were registered for \"{coordinate}\", which is not a field of the subscription type.");

    public static GraphQLError NoTypeForResolver(string type) =>
        At($"A type resolver was registered for \"{type}\", which is not an interface or union of the schema.");

    public static GraphQLError NoDirectiveForMiddleware(string name) =>
        At($"Middleware was registered for \"@{name}\", which is not a directive of the schema.");

    private static GraphQLError At(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        new() { Message = message, Locations = ErrorLocation.Of([.. nodes]) };
}
