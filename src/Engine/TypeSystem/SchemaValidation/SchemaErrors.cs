using System.Globalization;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Errors of schemas that violate a rule of <see href="https://spec.graphql.org/September2025/#sec-Type-System">section 3</see>. The messages are graphql-js's.
/// </summary>
internal static class SchemaErrors
{
    public static GraphQLError NoQueryType(GraphQLSchema schema) => At("Query root type must be provided.", [.. schema.SyntaxNodes]);

    public static GraphQLError RootIsNoObject(OperationType operation, string type, SyntaxNode? node)
    {
        var name = operation.Keyword;
        return At(
            $"{char.ToUpperInvariant(name[0])}{name.AsSpan(1)} root type must be Object type"
                + $"{(operation == OperationType.Query ? "" : " if provided")}, it cannot be {type}.",
            node
        );
    }

    public static GraphQLError RootIsShared(GraphQLSchema schema, ObjectType type, IReadOnlyList<OperationType> operations)
    {
        var definitions = schema.SyntaxNodes.SelectMany(static node =>
            node switch
            {
                SchemaDefinitionNode definition => definition.OperationTypes,
                SchemaExtensionNode extension => extension.OperationTypes,
                _ => [],
            }
        );
        SyntaxNode[] references = [.. definitions.Where(definition => definition.Type.Name.Value == type.Name).Select(static definition => definition.Type)];
        var names = operations.Select(static operation => operation.Keyword).ToList();
        var list = names.Count == 2 ? $"{names[0]} and {names[1]}" : $"{names[0]}, {names[1]}, and {names[2]}";
        return At($"All root types must be different, \"{type}\" type is used as {list} root types.", references);
    }

    public static GraphQLError NameIsReserved(string name, SyntaxNode? node) =>
        At($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);

    public static GraphQLError NameIsEmpty(SyntaxNode? node) => At("Expected name to be a non-empty string.", node);

    public static GraphQLError NameIsInvalid(string name, SyntaxNode? node) => At($"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.", node);

    public static GraphQLError NameStartsWrong(string name, SyntaxNode? node) => At($"Names must start with [_a-zA-Z] but \"{name}\" does not.", node);

    public static GraphQLError TypeNameIsTaken(NamedType type) =>
        At($"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".", type.SyntaxNode);

    public static GraphQLError DirectiveNameIsTaken(DirectiveDefinition directive) =>
        At($"There can be only one directive named \"@{directive.Name}\".", directive.SyntaxNode);

    public static GraphQLError HasNoFields(ComplexType type) => At($"Type {type} must define one or more fields.", NodesOf(type));

    public static GraphQLError MemberIsTaken(string kind, string coordinate, SyntaxNode? node) =>
        At($"{kind} \"{coordinate}\" can only be defined once.", node);

    public static GraphQLError IsNotOutput(string coordinate, IType type, SyntaxNode? node) =>
        At($"The type of {coordinate} must be Output Type but got: {type}.", node);

    public static GraphQLError IsNotInput(string coordinate, IType type, SyntaxNode? node) =>
        At($"The type of {coordinate} must be Input Type but got: {type}.", node);

    public static GraphQLError RequiredIsDeprecated(string kind, string coordinate, InputValueDefinition value) =>
        At($"Required {kind} {coordinate} cannot be deprecated.", DeprecationNodeOf(value.SyntaxNode), TypeNodeOf(value.SyntaxNode));

    public static IEnumerable<GraphQLError> DefaultIsInvalid(string coordinate, InputValueDefinition value) =>
        LiteralProblem
            .FindAll(value.Type, value.DefaultValue!, null)
            .Select(problem => At($"{coordinate} {problem.DescribeDefault()}", problem.Node.Location is null ? value.SyntaxNode : problem.Node));

    public static GraphQLError ImplementsNoInterface(ComplexType type, string implemented) =>
        At($"Type {type} must only implement Interface types, it cannot implement {implemented}.", ReferencesOf(type, implemented));

    public static GraphQLError ImplementsItself(ComplexType type, InterfaceType implemented) =>
        At($"Type {type} cannot implement itself because it would create a circular reference.", ReferencesOf(type, implemented.Name));

    public static GraphQLError ImplementsTwice(ComplexType type, InterfaceType implemented) =>
        At($"Type {type} can only implement {implemented} once.", ReferencesOf(type, implemented.Name));

    public static GraphQLError ImplementsInCircle(ComplexType type, InterfaceType implemented) =>
        At(
            $"Type {type} cannot implement {implemented} because it would create a circular reference.",
            [.. ReferencesOf(implemented, type.Name), .. ReferencesOf(type, implemented.Name)]
        );

    public static GraphQLError LacksAncestor(ComplexType type, InterfaceType implemented, string ancestor) =>
        At(
            $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
            [.. ReferencesOf(implemented, ancestor), .. ReferencesOf(type, implemented.Name)]
        );

    public static GraphQLError LacksField(ComplexType type, FieldDefinition field) =>
        At($"Interface field {field} expected but {type} does not provide it.", [field.SyntaxNode, .. NodesOf(type)]);

    public static GraphQLError FieldTypeDiffers(FieldDefinition field, FieldDefinition implementing) =>
        At(
            $"Interface field {field} expects type {field.Type} but {implementing} is type {implementing.Type}.",
            TypeNodeOf(field.SyntaxNode),
            TypeNodeOf(implementing.SyntaxNode)
        );

    public static GraphQLError LacksArgument(FieldDefinition field, InputValueDefinition argument, FieldDefinition implementing) =>
        At(
            $"Interface field argument {field}({argument.Name}:) expected but {implementing} does not provide it.",
            argument.SyntaxNode,
            implementing.SyntaxNode
        );

    public static GraphQLError ArgumentTypeDiffers(
        FieldDefinition field,
        InputValueDefinition argument,
        FieldDefinition implementing,
        InputValueDefinition given
    ) =>
        At(
            $"Interface field argument {field}({argument.Name}:) expects type {argument.Type} but {implementing}({given.Name}:) is type {given.Type}.",
            TypeNodeOf(argument.SyntaxNode),
            TypeNodeOf(given.SyntaxNode)
        );

    public static GraphQLError AddsRequiredArgument(FieldDefinition field, FieldDefinition implementing, InputValueDefinition argument) =>
        At(
            $"Argument \"{implementing}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{field}\".",
            argument.SyntaxNode,
            field.SyntaxNode
        );

    public static GraphQLError ImplementationIsDeprecated(FieldDefinition field, FieldDefinition implementing) =>
        At(
            $"Interface field {field} is not deprecated, so implementation field {implementing} must not be deprecated.",
            DeprecationNodeOf(implementing.SyntaxNode),
            TypeNodeOf(implementing.SyntaxNode)
        );

    public static GraphQLError HasNoMembers(UnionType type) => At($"Union type {type} must define one or more member types.", NodesOf(type));

    public static GraphQLError MemberIsNoObject(UnionType type, string member) =>
        At($"Union type {type} can only include Object types, it cannot include {member}.", ReferencesOf(type, member));

    public static GraphQLError MemberIsRepeated(UnionType type, string member) =>
        At($"Union type {type} can only include type {member} once.", ReferencesOf(type, member));

    public static GraphQLError HasNoValues(EnumType type) => At($"Enum type {type} must define one or more values.", NodesOf(type));

    public static GraphQLError ValueIsReserved(EnumType type, EnumValue value) => At($"Enum type {type} cannot include value: {value.Name}.", value.SyntaxNode);

    public static GraphQLError HasNoInputFields(InputObjectType type) => At($"Input Object type {type} must define one or more fields.", NodesOf(type));

    public static GraphQLError OneOfFieldIsRequired(InputObjectType type, InputValueDefinition field) =>
        At($"OneOf input field {type}.{field.Name} must be nullable.", TypeNodeOf(field.SyntaxNode));

    public static GraphQLError OneOfFieldHasDefault(InputObjectType type, InputValueDefinition field) =>
        At($"OneOf input field {type}.{field.Name} cannot have a default value.", field.SyntaxNode);

    public static GraphQLError InputIsEndless(InputObjectType type, IReadOnlyList<(InputObjectType Type, InputValueDefinition Field)> path) =>
        At(
            $"Input Object {type} cannot be provided a finite value because it references itself through fields: "
                + $"{string.Join(", ", path.Select(static step => $"{step.Type}.{step.Field.Name}"))}.",
            [.. path.Select(static step => step.Field.SyntaxNode)]
        );

    public static GraphQLError DefaultIsEndless(IReadOnlyList<(string Coordinate, InputValueDefinition Field)> path) =>
        At(
            $"Invalid circular reference. The default value of Input Object field {path[0].Coordinate} references itself"
                + $"{(path.Count == 1 ? "" : $" via the default values of: {string.Join(", ", path.Skip(1).Select(static step => step.Coordinate))}")}.",
            [.. path.Select(static step => (SyntaxNode?)step.Field.DefaultValue)]
        );

    public static GraphQLError HasNoLocations(DirectiveDefinition directive) =>
        At($"Directive @{directive.Name} must include 1 or more locations.", directive.SyntaxNode);

    public static GraphQLError DirectiveUsesItself(DirectiveDefinition directive) =>
        At($"Directive @{directive.Name} must not be used by its own arguments, directly or through their types.", directive.SyntaxNode);

    public static GraphQLError DirectiveIsUnknown(DirectiveNode use, SyntaxNode? owner) => At($"Unknown directive \"@{use.Name.Value}\".", Place(use, owner));

    public static GraphQLError DirectiveIsMisplaced(DirectiveNode use, string location, SyntaxNode? owner) =>
        At($"Directive \"@{use.Name.Value}\" may not be used on {location}.", Place(use, owner));

    public static GraphQLError DirectiveIsRepeated(DirectiveNode first, DirectiveNode second) =>
        At($"The directive \"@{first.Name.Value}\" can only be used once at this location.", first, second);

    public static GraphQLError DirectiveArgumentIsUnknown(DirectiveNode use, DirectiveDefinition directive, ArgumentNode argument, SyntaxNode? owner) =>
        At(
            $"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name}\"."
                + NameSuggestions.DidYouMean(argument.Name.Value, directive.Arguments.Select(static known => known.Name)),
            argument.Location is null ? Place(use, owner) : argument
        );

    public static GraphQLError DirectiveArgumentIsRepeated(ArgumentNode first, ArgumentNode second) =>
        At($"There can be only one argument named \"{first.Name.Value}\".", first.Name, second.Name);

    public static GraphQLError DirectiveArgumentIsMissing(DirectiveNode use, InputValueDefinition argument, SyntaxNode? owner) =>
        At(
            $"Directive \"@{use.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
            Place(use, owner)
        );

    public static GraphQLError DirectiveArgumentIsInvalid(DirectiveNode use, InputValueDefinition argument, ArgumentNode given, SyntaxNode? owner) =>
        At(
            $"Directive \"@{use.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" has invalid value {DisplayText.Of(given.Value)}.",
            given.Location is null ? Place(use, owner) : given.Value
        );

    public static GraphQLError WeightIsNoNumber(string coordinate, string weight, SyntaxNode? node) =>
        At($"The weight \"{weight}\" of @cost on {coordinate} is not a finite number. Specify one in quotes, such as \"10\" or \"0.5\".", node);

    public static GraphQLError ListSizeIsNegative(FieldDefinition field) => At($"The sizes in @listSize on {field} must not be negative.", field.SyntaxNode);

    public static GraphQLError SlicingArgumentIsUnknown(FieldDefinition field, string name) =>
        At($"The slicing argument \"{name}\" in @listSize on {field} is not an argument of the field with a number or list as its type.", field.SyntaxNode);

    public static GraphQLError SizedFieldIsUnknown(FieldDefinition field, string name) =>
        At($"The sized field \"{name}\" in @listSize on {field} is not a list field of {field.Type.NamedType()}.", field.SyntaxNode);

    public static GraphQLError SizedFieldIsNoList(FieldDefinition field) =>
        At($"@listSize on {field} requires sizedFields, because the field itself is not a list.", field.SyntaxNode);

    public static GraphQLError CacheTimeIsNegative(string coordinate, SyntaxNode? node) =>
        At($"The times in @cacheControl on {coordinate} must not be negative.", node);

    public static GraphQLError CacheTimeIsAmbiguous(string coordinate, SyntaxNode? node) =>
        At($"@cacheControl on {coordinate} must not specify a time and inherit it (inheritMaxAge).", node);

    public static GraphQLError CacheHintIsUseless(FieldDefinition field) =>
        At($"@cacheControl on {field} has no effect: results of mutations and subscriptions are never stored.", field.SyntaxNode);

    public static GraphQLError NullabilityLevelIsUnknown(FieldDefinition field, int level) =>
        At(string.Create(CultureInfo.InvariantCulture, $"The type of {field} has no level {level}, which @semanticNonNull specifies."), field.SyntaxNode);

    public static GraphQLError NullabilityLevelIsNonNull(FieldDefinition field, int level) =>
        At(string.Create(CultureInfo.InvariantCulture, $"@semanticNonNull on {field} has no effect: level {level} is non-null by its type."), field.SyntaxNode);

    private static SyntaxNode? Place(DirectiveNode use, SyntaxNode? owner) => use.Location is null ? owner : use;

    private static SyntaxNode?[] NodesOf(NamedType type) => [type.SyntaxNode, .. type.ExtensionNodes];

    /// <summary>Returns the nodes where a type refers to another as an interface that it implements or as a union member.</summary>
    private static SyntaxNode[] ReferencesOf(NamedType type, string referenced) =>
        [
            .. NodesOf(type)
                .SelectMany(static node =>
                    node switch
                    {
                        IComplexTypeNode complex => complex.Interfaces,
                        IUnionTypeNode union => union.Types,
                        _ => [],
                    }
                )
                .Where(reference => reference.Name.Value == referenced),
        ];

    private static SyntaxNode? TypeNodeOf(SyntaxNode? node) =>
        node switch
        {
            FieldDefinitionNode field => field.Type,
            InputValueDefinitionNode value => value.Type,
            _ => node,
        };

    private static DirectiveNode? DeprecationNodeOf(SyntaxNode? node) =>
        (node as IHasDirectives)?.Directives.FirstOrDefault(static directive => directive.Name.Value == "deprecated");

    private static GraphQLError At(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        new() { Message = message, Locations = ErrorLocation.Of([.. nodes]) };
}
