using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>
/// Errors of executable documents. The messages are those of graphql-js 17, which clients and linters know; the extension <c>specifiedBy</c> links to the
/// section of the specification.
/// </summary>
internal static partial class ValidationErrors
{
    private const int MaxQuotedLength = 1000;

    public static GraphQLError NotExecutable(DefinitionNode definition) =>
        New(
            "Executable-Definitions",
            $"The {(definition is INamedSyntaxNode named ? $"\"{named.Name.Value}\"" : "schema")} definition is not executable.",
            definition
        );

    public static GraphQLError UnsupportedOperation(OperationDefinitionNode operation) =>
        New("Operation-Type-Existence", $"The {operation.Operation.Keyword} operation is not supported by the schema.", operation);

    public static GraphQLError DuplicateOperationName(NameNode first, NameNode second) =>
        New("Operation-Name-Uniqueness", $"There can be only one operation named \"{second.Value}\".", first, second);

    public static GraphQLError AnonymousOperationNotAlone(OperationDefinitionNode operation) =>
        New("Lone-Anonymous-Operation", "This anonymous operation must be the only defined operation.", operation);

    public static GraphQLError ConditionalSubscriptionField(OperationDefinitionNode operation, IEnumerable<SyntaxNode> directives) =>
        New("Single-Root-Field", $"{SubjectOf(operation)} must not use `@skip` or `@include` directives in the top level selection.", [.. directives]);

    public static GraphQLError NoSubscriptionField(OperationDefinitionNode operation) =>
        New("Single-Root-Field", $"{SubjectOf(operation)} must select one top level field.", operation.SelectionSet);

    public static GraphQLError SeveralSubscriptionFields(OperationDefinitionNode operation, IEnumerable<SyntaxNode> extraFields) =>
        New("Single-Root-Field", $"{SubjectOf(operation)} must select only one top level field.", [.. extraFields]);

    public static GraphQLError IntrospectionSubscriptionField(OperationDefinitionNode operation, IEnumerable<SyntaxNode> fields) =>
        New("Single-Root-Field", $"{SubjectOf(operation)} must not select an introspection top level field.", [.. fields]);

    public static GraphQLError UnknownField(FieldNode field, NamedType type, string suggestion) =>
        New("Field-Selections", $"Cannot query field \"{field.Name.Value}\" on type \"{type}\".{suggestion}", field);

    public static GraphQLError FieldConflict(string responseName, string reason, IEnumerable<SyntaxNode> fields) =>
        New(
            "Field-Selection-Merging",
            $"Fields \"{Shorten(responseName)}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
            [.. fields]
        );

    public static GraphQLError SelectionOfLeaf(FieldNode field, SelectionSetNode selectionSet, IType type) =>
        New("Leaf-Field-Selections", $"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);

    public static GraphQLError NoSelection(FieldNode field, IType type) =>
        New(
            "Leaf-Field-Selections",
            $"Field \"{field.Name.Value}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name.Value} {{ ... }}\"?",
            field
        );

    public static GraphQLError UnknownFieldArgument(ArgumentNode argument, FieldDefinition field, string suggestion) =>
        New("Argument-Names", $"Unknown argument \"{argument.Name.Value}\" on field \"{field}\".{suggestion}", argument);

    public static GraphQLError UnknownDirectiveArgument(ArgumentNode argument, DirectiveNode directive, string suggestion) =>
        New("Argument-Names", $"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name.Value}\".{suggestion}", argument);

    public static GraphQLError DuplicateArgument(string name, IEnumerable<SyntaxNode> names) =>
        New("Argument-Uniqueness", $"There can be only one argument named \"{name}\".", [.. names]);

    public static GraphQLError MissingFieldArgument(FieldNode node, FieldDefinition field, InputValueDefinition argument) =>
        New("Required-Arguments", $"Argument \"{field}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", node);

    public static GraphQLError MissingDirectiveArgument(DirectiveNode directive, string argument, string type) =>
        New("Required-Arguments", $"Argument \"@{directive.Name.Value}({argument}:)\" of type \"{type}\" is required, but it was not provided.", directive);

    public static GraphQLError DuplicateFragmentName(NameNode first, NameNode second) =>
        New("Fragment-Name-Uniqueness", $"There can be only one fragment named \"{second.Value}\".", first, second);

    public static GraphQLError UnknownType(NamedTypeNode type, string suggestion) =>
        New("Fragment-Spread-Type-Existence", $"Unknown type \"{type.Name.Value}\".{suggestion}", type);

    public static GraphQLError FragmentOnLeaf(FragmentDefinitionNode fragment) =>
        New(
            "Fragments-on-Object-Interface-or-Union-Types",
            $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition.Name.Value}\".",
            fragment.TypeCondition
        );

    public static GraphQLError InlineFragmentOnLeaf(NamedTypeNode type) =>
        New("Fragments-on-Object-Interface-or-Union-Types", $"Fragment cannot condition on non composite type \"{type.Name.Value}\".", type);

    public static GraphQLError UnusedFragment(FragmentDefinitionNode fragment) =>
        New("Fragments-Must-Be-Used", $"Fragment \"{fragment.Name.Value}\" is never used.", fragment);

    public static GraphQLError UnknownFragment(FragmentSpreadNode spread) =>
        New("Fragment-Spread-Target-Defined", $"Unknown fragment \"{spread.Name.Value}\".", spread.Name);

    public static GraphQLError FragmentCycle(FragmentSpreadNode spread, IReadOnlyList<FragmentSpreadNode> path)
    {
        var via = string.Join(", ", path.SkipLast(1).Select(step => $"\"{step.Name.Value}\""));
        return New(
            "Fragment-Spreads-Must-Not-Form-Cycles",
            $"Cannot spread fragment \"{spread.Name.Value}\" within itself{(via.Length == 0 ? "" : $" via {Shorten(via)}")}.",
            [.. path]
        );
    }

    public static GraphQLError ImpossibleSpread(FragmentSpreadNode spread, NamedType fragmentType, NamedType parentType) =>
        New(
            "Fragment-Spread-Is-Possible",
            $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parentType}\" can never be of type \"{fragmentType}\".",
            spread
        );

    public static GraphQLError ImpossibleInlineFragment(InlineFragmentNode fragment, NamedType fragmentType, NamedType parentType) =>
        New(
            "Fragment-Spread-Is-Possible",
            $"Fragment cannot be spread here as objects of type \"{parentType}\" can never be of type \"{fragmentType}\".",
            fragment
        );

    public static GraphQLError UnknownDirective(DirectiveNode directive) =>
        New("Directives-Are-Defined", $"Unknown directive \"@{directive.Name.Value}\".", directive);

    public static GraphQLError MisplacedDirective(DirectiveNode directive, string place) =>
        New("Directives-Are-in-Valid-Locations", $"Directive \"@{directive.Name.Value}\" may not be used on {place}.", directive);

    public static GraphQLError DuplicateDirective(DirectiveNode first, DirectiveNode second) =>
        New("Directives-Are-Unique-per-Location", $"The directive \"@{second.Name.Value}\" can only be used once at this location.", first, second);

    public static GraphQLError DuplicateVariable(string name, IEnumerable<SyntaxNode> names) =>
        New("Variable-Uniqueness", $"There can be only one variable named \"${name}\".", [.. names]);

    public static GraphQLError VariableOfOutputType(VariableDefinitionNode variable) =>
        New("Variables-Are-Input-Types", $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);

    public static GraphQLError UndefinedVariable(VariableNode variable, OperationDefinitionNode operation) =>
        New(
            "All-Variable-Uses-Defined",
            $"Variable \"${variable.Name.Value}\" is not defined{(operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"")}.",
            variable,
            operation
        );

    public static GraphQLError UnusedVariable(VariableDefinitionNode variable, OperationDefinitionNode operation) =>
        New(
            "All-Variables-Used",
            $"Variable \"${variable.Variable.Name.Value}\" is never used{(operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"")}.",
            variable
        );

    public static GraphQLError MisplacedVariable(VariableDefinitionNode variable, VariableNode usage, IType variableType, IType expectedType) =>
        New(
            "All-Variable-Usages-Are-Allowed",
            $"Variable \"${usage.Name.Value}\" of type \"{variableType}\" used in position expecting type \"{expectedType}\".",
            variable,
            usage
        );

    public static GraphQLError NullableOneOfVariable(VariableDefinitionNode variable, VariableNode usage, IType variableType, InputObjectType parentType) =>
        New(
            "All-Variable-Usages-Are-Allowed",
            $"Variable \"${usage.Name.Value}\" is of type \"{variableType}\" but must be non-nullable to be used for OneOf Input Object \"{parentType}\".",
            variable,
            usage
        );

    /// <summary>Shortens text from the document for use in a message.</summary>
    public static string Shorten(string text) => QuotedText.Shorten(text, MaxQuotedLength);

    private static string SubjectOf(OperationDefinitionNode operation) =>
        operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name.Value}\"";

    private static GraphQLError New(string section, string message, params ReadOnlySpan<ISyntaxNode?> nodes) =>
        new()
        {
            Message = message,
            Locations = ErrorLocation.Of(nodes),
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["specifiedBy"] = $"https://spec.graphql.org/September2025/#sec-{section}" },
        };
}
